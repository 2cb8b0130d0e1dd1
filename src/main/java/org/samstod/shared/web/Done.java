package org.samstod.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.omnifaces.util.Messages;
import org.samstod.shared.Texts;

/** Says what was done and goes on to a page, which shows it once. */
@RequestScoped
public class Done {

    @Inject
    Addresses addresses;

    /**
     * @param path where to go, without language
     * @param key the sentence that says what was done
     */
    public void at(String path, String key, Object... args) {
        Messages.addFlashGlobalInfo("{0}", Texts.get(addresses.getLocale(), key, args));
        addresses.redirect(path);
    }
}
