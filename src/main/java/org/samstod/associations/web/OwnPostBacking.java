package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.samstod.associations.AssociationInUse;
import org.samstod.attachments.DrawnPicture;
import org.samstod.attachments.PictureService;
import org.samstod.publications.OwnPosts;
import org.samstod.publications.PostService;
import org.samstod.publications.PostView;
import org.samstod.publications.WritePost;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.PostedFile;

/** One post about a public initiative, or a new one, or the picture of what came of it. */
@Named("ownPost")
@RequestScoped
public class OwnPostBacking {

    private static final String LIST = "/association/posts";
    private static final String NEW = "new";
    private static final String RESULT = "result";

    @Inject
    PostService service;

    @Inject
    PictureService pictures;

    @Inject
    AssociationInUse inUse;

    @Inject
    Clock clock;

    @Inject
    Done done;

    @Inject
    @Param(name = "initiative")
    String initiativeId;

    @Inject
    @Param(name = "post")
    String postId;

    private final Form form = new Form();
    private OwnPosts initiative;
    private PostView post;
    private Part picture;

    @PostConstruct
    void read() {
        initiative = service.initiative(inUse.require(), initiativeId == null ? "" : initiativeId);
        if (!NEW.equals(postId) && !RESULT.equals(postId)) {
            post = initiative.posts().stream().filter(one -> one.id().equals(postId)).findFirst().orElseThrow(() -> new NotFound("post"));
        }
        if (!Faces.isPostback()) {
            form.put("day", post == null ? clock.today() : post.day());
            if (post != null) {
                form.put("version", post.version());
                form.put("text", post.text());
                form.put("alt", post.alt());
            }
        }
    }

    /** Sends it to the board. */
    public void send() {
        service.write(new WritePost(post == null ? null : post.id(), post == null ? 0 : form.version(), inUse.require(), initiative.publicId(),
                isResult(), form.day("day"), form.text("text"), form.text("alt"), drawn(), form.flag("without"), form.flag("nobody")));
        done.at(LIST, "association.posts.sent");
    }

    private DrawnPicture drawn() {
        PostedFile posted = PostedFile.of(picture);
        try {
            return posted.content() == null ? null : pictures.drawAnew(posted.name(), posted.content());
        } catch (BusinessException e) {
            throw e.at("picture");
        }
    }

    /** Takes it back. */
    public void takeBack() {
        service.takeBack(inUse.require(), postId, form.version());
        done.at(LIST, "association.posts.taken-back");
    }

    /** Whether it is the picture of what came of the initiative. */
    public boolean isResult() {
        return post == null ? RESULT.equals(postId) : post.result();
    }

    /** Whether it can be written: a new one, or one that is not shown. */
    public boolean isWritable() {
        return inUse.isEditor() && (post == null || post.isWritable());
    }

    public Form getForm() {
        return form;
    }

    public OwnPosts getInitiative() {
        return initiative;
    }

    /** What is told now, null for a new one. */
    public PostView getPost() {
        return post;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }
}
