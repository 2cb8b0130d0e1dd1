package org.samstod.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.samstod.identity.AddressService;

/**
 * The page behind the link by which somebody takes back an address that a stranger opened an account with. The link itself is the proof, and
 * nobody is signed in; shown, the page only asks.
 */
@Named("addressRelease")
@RequestScoped
public class AddressReleaseBacking {

    @Inject
    AddressService service;

    private String address;
    private boolean released;

    @PostConstruct
    void init() {
        // Before what was typed or pressed is taken, which is only where the page shows it.
        if (Faces.isPostback()) {
            load();
        }
    }

    /** View action. */
    public void load() {
        address = service.releasable(ticket()).orElse(null);
    }

    /** The button. */
    public void release() {
        service.release(ticket());
        released = true;
    }

    private static String ticket() {
        return Faces.getRequestParameter("ticket");
    }

    /** The address that the button would give back; null when the link is good for nothing. */
    public String getAddress() {
        return address;
    }

    /** Whether it has just been given back. */
    public boolean isReleased() {
        return released;
    }
}
