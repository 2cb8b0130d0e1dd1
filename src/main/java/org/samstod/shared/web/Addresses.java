package org.samstod.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.samstod.shared.Texts;

/**
 * Addresses as the visitor sees them: Swedish at {@code /…}, English at {@code /en/…}. Named {@code routes} in pages. The
 * filter of the platform puts language and original path on the request; nothing here depends on cookie or header.
 */
@Named("routes")
@RequestScoped
public class Addresses {

    /** Request attribute: the {@link Locale} of the address. */
    public static final String LOCALE = "samstod.locale";
    /** Request attribute: the path without context and language. */
    public static final String PATH = "samstod.path";
    /** Request attribute: what stands for the query where a page's own address is written; null for the query that was asked. */
    public static final String QUERY = "samstod.query";
    /** Request attribute: the build, for addresses of styles and scripts. */
    public static final String BUILD = "samstod.build";

    @Inject
    HttpServletRequest request;

    /** The language of this request. */
    public Locale getLocale() {
        return locale(request);
    }

    /** The language of a request, where nothing is injected. */
    public static Locale locale(HttpServletRequest request) {
        Object locale = request.getAttribute(LOCALE);
        return locale == null ? Texts.SWEDISH : (Locale) locale;
    }

    /** {@code sv} or {@code en}. */
    public String getLanguage() {
        return getLocale().getLanguage();
    }

    /** The path of this page without language, such as {@code /initiatives}. */
    public String getPath() {
        Object path = request.getAttribute(PATH);
        return path == null ? "/" : (String) path;
    }

    /** An address in the language of this request; data, files and operations addresses have no language. */
    public String url(String path) {
        return in(getLocale(), path);
    }

    /** An address in a given language. */
    public static String in(Locale locale, String path) {
        return "en".equals(locale.getLanguage()) ? "/en" + path : path;
    }

    /** This page with its query in Swedish. */
    public String getSwedish() {
        return in(Texts.SWEDISH, pathAndQuery());
    }

    /** This page with its query in English. */
    public String getEnglish() {
        return in(Texts.ENGLISH, pathAndQuery());
    }

    /** This page in the other language. */
    public String getOther() {
        return "en".equals(getLanguage()) ? getSwedish() : getEnglish();
    }

    private String pathAndQuery() {
        Object instead = request.getAttribute(QUERY);
        String query = instead == null ? request.getQueryString() : (String) instead;
        return getPath() + (query == null || query.isEmpty() ? "" : "?" + query);
    }

    /** A style, script or picture of ours, with the build in its address so that it can be kept for ever. */
    public String asset(String path) {
        return "/assets/" + request.getServletContext().getAttribute(BUILD) + "/" + path;
    }

    /** Sends the browser to a page in the language of this request; for Faces actions. */
    public void redirect(String path) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(url(path));
        } catch (IOException e) {
            throw new UncheckedIOException("redirect to " + path, e);
        }
    }
}
