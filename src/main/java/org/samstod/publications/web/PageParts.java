package org.samstod.publications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.samstod.publications.PublicPage;
import org.samstod.publications.domain.InitiativeCard;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** What the public pages share: the variable of their address, until when they hold, and words for codes. Named {@code parts}. */
@Named("parts")
@RequestScoped
public class PageParts {

    @Inject
    HttpServletRequest request;

    @Inject
    Addresses addresses;

    @Inject
    CodeWords codes;

    private BinaryOperator<String> words;

    /** The variable of the address; unknown forms are not found, the same way as unknown ids. */
    String variable(String name) {
        // The variables of an address are on the forwarded request, which only Faces sees.
        String text = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
        if (text == null || text.isBlank() || text.length() > 80) {
            throw new NotFound(name);
        }
        return text;
    }

    /** Says until when the page holds. */
    void holdsUntil(Instant until) {
        request.setAttribute(PublicPage.UNTIL, until);
    }

    boolean isEnglish() {
        return "en".equals(addresses.getLanguage());
    }

    /**
     * The word for a code of a list, such as {@code theme} and {@code culture}; empty for no code. A code that the city has added has its
     * word in the city's list.
     */
    public String word(String list, String code) {
        return words().apply(list, code);
    }

    private BinaryOperator<String> words() {
        if (words == null) {
            words = codes.in(addresses.getLocale());
        }
        return words;
    }

    /** The target groups with their ages: {@code Barn, Unga, 7–19 år}; codes with commas between. */
    public String audience(String target, Integer from, Integer to) {
        Locale locale = addresses.getLocale();
        String ages = from == null && to == null ? "" : from == null ? Texts.get(locale, "publication.ages.to", to)
                : to == null ? Texts.get(locale, "publication.ages.from", from) : Texts.get(locale, "publication.ages.between", from, to);
        String group = target == null ? "" : Arrays.stream(target.split(",")).map(code -> word("target", code)).collect(Collectors.joining(", "));
        return group.isEmpty() || ages.isEmpty() ? group + ages : group + ", " + ages;
    }

    /** Stands in a frame where the content comes. */
    public String getContent() {
        return PageFrame.CONTENT;
    }

    /** The cards of initiatives as every list shows them. */
    public String cards(List<InitiativeCard> cards) {
        return InitiativeCards.html(cards, addresses.getLocale(), words());
    }

    /** A title in the language of the page, else in Swedish. */
    public String title(String swedish, String english) {
        return isEnglish() && english != null && !english.isBlank() ? english : swedish;
    }

    /** The language a title is really in, for the {@code lang} attribute; null when it is that of the page. */
    public String language(String english) {
        return isEnglish() && (english == null || english.isBlank()) ? "sv" : null;
    }

    /** The language of texts that are written in Swedish only; null on Swedish pages. */
    public String getSwedish() {
        return isEnglish() ? "sv" : null;
    }

    /**
     * The element that loads a script of ours, written as it is: PrimeFaces would move a script element of a page and give it a nonce, and
     * then no two answers had the same bytes.
     */
    public String script(String name) {
        return "<script src=\"" + addresses.asset("js/" + name + ".js") + "\" defer=\"defer\"></script>";
    }
}
