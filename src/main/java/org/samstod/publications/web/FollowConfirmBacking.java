package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.samstod.publications.FollowService;
import org.samstod.publications.FollowService.Asked;
import org.samstod.publications.FollowerView;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/**
 * The page behind the mailed link: shown, it only asks, because programs that look for viruses open links too; its button begins. The link
 * itself is the proof, so that the form needs no token.
 */
@Named("followConfirm")
@RequestScoped
public class FollowConfirmBacking {

    @Inject
    FollowService follows;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    private Asked asked;
    private FollowerView done;
    private String problem;

    /** View action. */
    public void load() {
        String ticket = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("ticket");
        if ("POST".equals(request.getMethod())) {
            try {
                done = follows.confirm(ticket, addresses.getLocale());
                return;
            } catch (BusinessException rule) {
                problem = Texts.get(addresses.getLocale(), "error." + rule.code(), rule.args());
            }
        }
        asked = follows.asked(ticket, addresses.getLocale()).orElse(null);
    }

    /** What the button would begin; null when the link is good for nothing. */
    public Asked getAsked() {
        return asked;
    }

    /** What is followed now; null before the button. */
    public FollowerView getDone() {
        return done;
    }

    /** Why the button did nothing, or null. */
    public String getProblem() {
        return problem;
    }
}
