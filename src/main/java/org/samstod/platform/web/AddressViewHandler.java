package org.samstod.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.primefaces.context.PrimeFacesContext;
import org.samstod.platform.routes.Route;
import org.samstod.platform.routes.Routes;
import org.samstod.shared.web.Addresses;

/** Forms post to the address the visitor sees, and the language of a page is that of its address. */
public class AddressViewHandler extends ViewHandlerWrapper {

    public AddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
        Object original = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (original != null && viewId.equals(request.getServletPath())) {
            Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
            return original + (query == null ? "" : "?" + query);
        }
        return Routes.ALL.stream().filter(route -> viewId.equals(route.page()) && !route.pattern().contains("{")).findFirst()
                .map(Route::pattern).map(path -> Addresses.in(Addresses.locale(request), path))
                .orElseGet(() -> super.getActionURL(context, viewId));
    }

    /**
     * Public pages, their frames and error pages are stateless from the very beginning: the template says so only when the page is built, and by
     * then the policy of PrimeFaces has made a session for its nonce. They have no script of PrimeFaces, so they need none.
     */
    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (view != null && (viewId.startsWith("/public/") || viewId.startsWith("/WEB-INF/errorpages/") || viewId.startsWith("/WEB-INF/frames/"))) {
            view.setTransient(true);
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
        return view;
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Addresses.locale((HttpServletRequest) context.getExternalContext().getRequest());
    }
}
