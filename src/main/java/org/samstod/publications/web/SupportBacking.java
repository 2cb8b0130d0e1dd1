package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samstod.districts.CodeListService.CodeView;
import org.samstod.publications.SupportPage;
import org.samstod.publications.SupportQuery;
import org.samstod.publications.SupportService;

/** The support finder. */
@Named("support")
@RequestScoped
public class SupportBacking {

    /** Codes that are a telephone number: 112, 114-14. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:-\\d+)*");

    @Inject
    SupportService service;

    @Inject
    PageParts parts;

    private SupportPage page;

    /** A helpline; {@code call} is the address that rings it, null when the list has no number. */
    public record Helpline(String words, String call) {
    }

    /** Reads it once. */
    public void load() {
        page = service.page(SupportQuery.parse(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()));
        parts.holdsUntil(page.until());
    }

    public SupportPage getPage() {
        return page;
    }

    /** Whether something has been chosen. */
    public boolean isChosen() {
        return page.placeName() != null || page.query().need() != null;
    }

    /** Whether nothing was found where somebody looked. */
    public boolean isNothing() {
        return page.here().isEmpty() && page.around().isEmpty();
    }

    /** The helplines in the language of the page. */
    public List<Helpline> getHelplines() {
        return page.helplines().stream().map(this::helpline).toList();
    }

    private Helpline helpline(CodeView one) {
        Matcher number = NUMBER.matcher(one.code());
        return new Helpline(one.name(parts.isEnglish() ? "en" : "sv"), number.matches() ? "tel:" + one.code().replace("-", "") : null);
    }
}
