package org.samstod.publications.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.samstod.publications.AskFollow;
import org.samstod.publications.FollowService;
import org.samstod.publications.domain.MailAddress;
import org.samstod.shared.RateLimit;
import org.samstod.shared.web.Addresses;

/**
 * {@code POST /follow/send}: takes a wish to follow something, from a form without script or cookie. Same-origin only, with the form's token.
 * So that nobody is bombed with our mails, an address gets few of them a day, and a network asks for few an hour; that an address has had
 * its mails is answered as if one more was sent, so that nobody learns what others asked for. A wish that is refused shows the page again
 * with what was typed.
 */
@WebServlet(name = "follow", urlPatterns = {"/follow/send", "/en/follow/send"})
public class FollowServlet extends OpenFormServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TO_AN_ADDRESS = 3;
    private static final Duration DAY = Duration.ofHours(24);
    private static final int MOST_OF_A_NETWORK = 30;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST = 300;

    private final transient RateLimit toAddress = new RateLimit(MOST_TO_AN_ADDRESS, DAY);

    @Inject
    transient FollowService follows;

    public FollowServlet() {
        super(new Form(FollowService.PURPOSE, "follow", "/public/follow.xhtml", LONGEST, MOST_OF_A_NETWORK, HOUR));
    }

    @Override
    String formKey() {
        return follows.formKey();
    }

    @Override
    String take(HttpServletRequest request) {
        String address = typed(request, "address");
        if (MailAddress.read(address).map(MailAddress::mark).filter(mark -> !toAddress.allows(mark)).isEmpty()) {
            follows.ask(new AskFollow(address, typed(request, "what"), Addresses.locale(request)));
        }
        return "/follow?sent=1";
    }
}
