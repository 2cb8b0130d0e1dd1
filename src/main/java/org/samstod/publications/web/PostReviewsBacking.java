package org.samstod.publications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.samstod.publications.PostReviewService;
import org.samstod.publications.PostView;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/** The board's queue of posts, and one of them as it would be shown. */
@Named("postReviews")
@RequestScoped
public class PostReviewsBacking {

    private static final String PAGE = "/office/posts";

    @Inject
    PostReviewService service;

    @Inject
    Done done;

    private final Form form = new Form();
    private String id;
    private List<PostView> waiting = List.of();
    private List<PostView> shown = List.of();
    private PostView one;

    @PostConstruct
    void read() {
        id = Params.text("id");
        if (id == null) {
            waiting = service.waiting();
            shown = service.shown();
            return;
        }
        one = service.post(id);
        if (!Faces.isPostback()) {
            form.put("version", one.version());
        }
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page.
    }

    /** Shows it to everybody. */
    public void approve() {
        service.approve(id, form.version());
        done.at(PAGE, "office.posts.approved");
    }

    /** Sends it back. */
    public void sendBack() {
        service.sendBack(id, form.version(), form.text("reason"));
        done.at(PAGE, "office.posts.sent-back");
    }

    public List<PostView> getWaiting() {
        return waiting;
    }

    public List<PostView> getShown() {
        return shown;
    }

    public PostView getOne() {
        return one;
    }

    public Form getForm() {
        return form;
    }
}
