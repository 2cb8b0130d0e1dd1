package org.samstod.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Causes;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;

/**
 * A rule that said no in an action becomes sentences in the visitor's language, each at its field where the field is on the
 * page; the form is shown again with everything typed. What is not there or not for the visitor is answered by its error page; anything else
 * goes on.
 */
public class BusinessExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(BusinessExceptionHandler.class.getName());

    public BusinessExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
            ExceptionQueuedEvent event = events.next();
            Throwable problem = event.getContext().getException();
            BusinessException rule = Causes.find(problem, BusinessException.class).orElse(null);
            OptionalInt refusal = RouteFilter.refusal(problem);
            if (rule != null && context != null && context.getCurrentPhaseId() == PhaseId.INVOKE_APPLICATION
                    && context.isPostback()) {
                events.remove();
                rule.violations().forEach(violation -> tell(context, violation));
                context.validationFailed();
                context.renderResponse();
            } else if (context != null && context.getPartialViewContext().isAjaxRequest() && !context.getResponseComplete()) {
                events.remove();
                reload(context, problem);
            } else if (context != null && refusal.isPresent() && !context.getExternalContext().isResponseCommitted()) {
                events.remove();
                refuse(context, refusal.getAsInt());
            }
        }
        getWrapped().handle();
    }

    /** A part of a page that could not be renewed: the whole page is asked for again, and tells what is the matter if it still is. */
    private static void reload(FacesContext context, Throwable problem) {
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (!Causes.has(problem, ViewExpiredException.class)) {
            LOG.log(Level.SEVERE, "request " + request.getAttribute(RouteFilter.REQUEST_ID) + " failed in a part of a page", problem);
        }
        try {
            external.redirect(context.getApplication().getViewHandler().getActionURL(context, request.getServletPath()));
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answered here: what leaves the page as an exception the server writes into the log, with its stack, for whoever guesses an address. */
    private static void refuse(FacesContext context, int status) {
        try {
            RouteFilter.error((HttpServletResponse) context.getExternalContext().getResponse(), status);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(FacesContext context, Violation violation) {
        Locale locale = context.getViewRoot().getLocale();
        String sentence = Texts.get(locale, "error." + violation.code(), violation.args());
        context.addMessage(clientId(context, violation.field()), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    private static String clientId(FacesContext context, String field) {
        if (field == null) {
            return null;
        }
        String[] found = new String[1];
        VisitContext visit = VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        context.getViewRoot().visitTree(visit, (VisitContext inner, UIComponent component) -> {
            if (field.equals(component.getId())) {
                found[0] = component.getClientId(context);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }
}
