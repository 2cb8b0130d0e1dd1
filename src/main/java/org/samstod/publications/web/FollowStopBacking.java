package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.samstod.publications.FollowService;
import org.samstod.publications.FollowerView;
import org.samstod.shared.web.Addresses;

/**
 * Where mails are stopped, by the code that only their reader has: opened, the page shows buttons; a button, or a mail program's one click
 * (RFC 8058: a POST of {@code List-Unsubscribe=One-Click} without cookie, token or redirect), stops. The code is the proof.
 */
@Named("followStop")
@RequestScoped
public class FollowStopBacking {

    @Inject
    FollowService follows;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private FollowerView follower;
    private String stopped;
    private boolean done;

    /** View action. */
    public void load() {
        Map<String, String> given = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String code = given.getOrDefault("code", "");
        follower = follows.followed(code, addresses.getLocale()).orElse(null);
        if (follower == null || !"POST".equals(request.getMethod())) {
            return;
        }
        String what = given.get("what");
        Optional<FollowerView> left = follows.stop(code, what, addresses.getLocale());
        stopped = follower.subjects().stream().filter(one -> one.written().equals(what)).map(one -> one.name()).findFirst().orElse(null);
        follower = left.orElse(null);
        done = left.isEmpty();
    }

    /** What is still followed; null when nothing is. */
    public FollowerView getFollower() {
        return follower;
    }

    /** The name of what has just been stopped alone, or null. */
    public String getStopped() {
        return stopped;
    }

    /** Whether the last one has just been stopped. */
    public boolean isDone() {
        return done;
    }
}
