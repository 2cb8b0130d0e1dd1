package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.samstod.publications.CallView;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.NotFound;

/** One call. */
@Named("publicCall")
@RequestScoped
public class CallBacking {

    @Inject
    PublicPageService pages;

    @Inject
    PageParts parts;

    private CallView call;

    /** Reads it once. */
    public void load() {
        call = pages.call(parts.variable("id")).orElseThrow(() -> new NotFound("call"));
        parts.holdsUntil(call.until());
    }

    public CallView getCall() {
        return call;
    }

    /** What it is for, in the language of the page where that exists. */
    public List<String> getAbout() {
        return parts.isEnglish() && !call.aboutEn().isEmpty() ? call.aboutEn() : call.aboutSv();
    }

    /** The language that text is really in; null when it is that of the page. */
    public String getAboutLanguage() {
        return parts.isEnglish() && call.aboutEn().isEmpty() ? "sv" : null;
    }

    /** The rules, in the language of the page where they exist. */
    public List<String> getRules() {
        return parts.isEnglish() && !call.rulesEn().isEmpty() ? call.rulesEn() : call.rulesSv();
    }

    /** The language that text is really in; null when it is that of the page. */
    public String getRulesLanguage() {
        return parts.isEnglish() && call.rulesEn().isEmpty() ? "sv" : null;
    }
}
