package org.samstod.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIOutput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.context.PrimeFacesContext;

/**
 * Puts the page's script nonce into every form of Faces. PrimeFaces asks for it on each post but leaves it to its own script to
 * send it, which is not there on pages without its components nor in browsers without script.
 */
public class FormNonceListener implements SystemEventListener {

    private static final String FIELD = "primefaces.nonce";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) throws AbortProcessingException {
        FacesContext context = FacesContext.getCurrentInstance();
        UIViewRoot view = (UIViewRoot) event.getSource();
        if (view.isTransient()) {
            return;
        }
        List<UIForm> forms = new ArrayList<>();
        collect(view, forms);
        if (forms.isEmpty()) {
            return;
        }
        // Base 64 without anything that would need escaping.
        String nonce = PrimeFacesContext.getCspState(context).getNonce();
        for (UIForm form : forms) {
            form.getChildren().removeIf(child -> FIELD.equals(child.getAttributes().get(FIELD)));
            UIOutput field = (UIOutput) context.getApplication().createComponent(UIOutput.COMPONENT_TYPE);
            field.setRendererType("jakarta.faces.Text");
            field.getAttributes().put("escape", false);
            field.getAttributes().put(FIELD, FIELD);
            field.setTransient(true);
            field.setValue("<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + nonce + "\"/>");
            form.getChildren().add(field);
        }
    }

    /** By the tree itself: a visit would ask repeated parts for their rows, each time the page is shown. */
    private static void collect(UIComponent component, List<UIForm> forms) {
        if (component instanceof UIForm form) {
            forms.add(form);
        }
        component.getFacetsAndChildren().forEachRemaining(child -> collect(child, forms));
    }
}
