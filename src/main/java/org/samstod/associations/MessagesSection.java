package org.samstod.associations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.samstod.notifications.NotificationService;
import org.samstod.shared.Texts;

/** The signed-in person's unread messages. */
@ApplicationScoped
public class MessagesSection implements HomeSection {

    private static final int ORDER = 500;

    @Inject
    NotificationService notifications;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String titleKey() {
        return "association.index.messages";
    }

    @Override
    public List<HomeLine> lines(String associationId, Locale locale) {
        long unread = notifications.unread();
        return unread == 0 ? List.of() : List.of(new HomeLine(Texts.get(locale, "association.index.messages.unread", unread),
                Texts.get(locale, "association.index.messages.state"), "/account/messages", false));
    }
}
