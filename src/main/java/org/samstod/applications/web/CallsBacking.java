package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationSummary;
import org.samstod.applications.CallFacts;
import org.samstod.shared.web.Addresses;

/** Calls that can be applied for now, and the association's own applications. */
@Named("callsBacking")
@RequestScoped
public class CallsBacking {

    @Inject
    ApplicationService applications;

    @Inject
    Addresses addresses;

    private List<CallCard> calls = List.of();
    private List<ApplicationSummary> own = List.of();

    /**
     * A call in the list.
     *
     * @param name its name in the language of the page
     * @param language the language it is in
     */
    public record CallCard(CallFacts call, String name, String language, String board, String url) {
    }

    @PostConstruct
    void read() {
        Locale locale = addresses.getLocale();
        calls = applications.openCalls().stream().map(call -> new CallCard(call, call.name().in(locale), call.name().languageIn(locale),
                call.board().in(locale), addresses.url("/association/calls/" + call.id()))).toList();
        own = applications.mine();
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    public List<CallCard> getCalls() {
        return calls;
    }

    public List<ApplicationSummary> getOwn() {
        return own;
    }
}
