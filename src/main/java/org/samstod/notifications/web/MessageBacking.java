package org.samstod.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.samstod.notifications.MessageView;
import org.samstod.notifications.NotificationService;

/** One of one's own messages. */
@Named
@RequestScoped
public class MessageBacking {

    @Inject
    NotificationService notifications;

    private String id;
    private MessageView message;

    /** View action: somebody else's message does not exist. */
    public void load() {
        message = notifications.message(id == null ? "" : id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public MessageView getMessage() {
        return message;
    }
}
