package org.samstod.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samstod.shared.Texts;
import org.samstod.shared.document.Xhtml;

/** The links between the pages of a list, as every list has them. */
public final class Pager {

    private Pager() {
    }

    /**
     * The links; empty when there is one page only. A function of the tag library.
     *
     * @param page the current page, from 1
     * @param pages how many there are
     * @param base address with its query, ending so that the page number can be put last
     */
    public static String html(int page, int pages, String base, Locale locale) {
        if (pages <= 1) {
            return "";
        }
        Xhtml html = Xhtml.part().open("nav", "class", "pager", "aria-label", Texts.get(locale, "frame.pager"));
        if (page > 1) {
            html.element("a", Texts.get(locale, "frame.pager.previous"), "rel", "prev", "href", base + (page - 1));
        }
        html.open("ul");
        for (int each : numbers(page, pages)) {
            html.open("li");
            if (each == 0) {
                html.element("span", "…", "aria-hidden", "true");
            } else {
                if (each == page) {
                    html.open("span", "aria-current", "page");
                } else {
                    html.open("a", "href", base + each);
                }
                html.element("span", Texts.get(locale, "frame.pager.page") + " ", "class", "visually-hidden").text(Integer.toString(each)).close();
            }
            html.close();
        }
        html.close();
        if (page < pages) {
            html.element("a", Texts.get(locale, "frame.pager.next"), "rel", "next", "href", base + (page + 1));
        }
        return html.finish();
    }

    /**
     * Which pages are named: the first, the last, and those near the current one.
     *
     * @return page numbers in order, 0 where some are left out
     */
    static List<Integer> numbers(int page, int pages) {
        List<Integer> shown = new ArrayList<>();
        int last = 0;
        for (int each = 1; each <= pages; each++) {
            boolean near = Math.abs(each - page) <= 1 || each == 1 || each == pages;
            boolean onlyOneBetween = each == 2 && page == 4 || each == pages - 1 && page == pages - 3;
            if (near || onlyOneBetween) {
                if (each - last > 1) {
                    shown.add(0);
                }
                shown.add(each);
                last = each;
            }
        }
        return shown;
    }
}
