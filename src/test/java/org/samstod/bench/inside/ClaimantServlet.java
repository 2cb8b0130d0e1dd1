package org.samstod.bench.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samstod.associations.MembershipService;
import org.samstod.associations.MembershipView;
import org.samstod.browser.DemoSession;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.identity.AccountService.CreateAccount;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.shared.Ids;

/**
 * Makes a person who can log in and has nothing, and tells the address; asked with {@code ?email=} it takes that person's claims back,
 * so that the next one is again the first. Exists in the bench WAR only.
 */
@WebServlet(urlPatterns = "/bench/claimant")
public class ClaimantServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountService accounts;

    @Inject
    transient MembershipService memberships;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        String email = request.getParameter("email");
        if (email == null) {
            String made = Ids.next() + "@bench.example";
            ActAs.run(Actor.SYSTEM, () -> accounts.create(new CreateAccount(made, "Bench", DemoSession.PASSWORD, "sv")));
            response.getWriter().println(made);
            return;
        }
        AccountView person = ActAs.call(Actor.SYSTEM, () -> accounts.byEmail(email).orElseThrow());
        ActAs.run(Actor.member(person.id(), person.displayName(), null),
                () -> memberships.mine().stream().filter(MembershipView::claimed).forEach(claim -> memberships.withdraw(claim.id())));
        response.getWriter().println("taken back");
    }
}
