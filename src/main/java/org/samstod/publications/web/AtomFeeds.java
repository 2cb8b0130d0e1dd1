package org.samstod.publications.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.samstod.publications.NoticeView;
import org.samstod.publications.OpenCall;
import org.samstod.publications.OpenDataService;
import org.samstod.publications.OpenGrant;
import org.samstod.publications.PostPageService;
import org.samstod.publications.PublicPageService;
import org.samstod.publications.ShownPost;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Moments;
import org.samstod.shared.Texts;

/**
 * What is new, as Atom (RFC 4287), in Swedish: the language of the decisions. Entries are of the last twelve months. An entry's id is a
 * tag of its public id and dies with it: what is lowered simply is not there any more, without a tombstone.
 */
@ApplicationScoped
public class AtomFeeds {

    private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

    @Inject
    OpenDataService data;

    @Inject
    PostPageService posts;

    @Inject
    PublicPageService pages;

    @Inject
    Publisher city;

    @Inject
    Clock clock;

    private record Entry(String id, String title, Instant published, Instant updated, String link, String summary, String author, String term,
            String label) {
    }

    String initiatives(String address) {
        List<Entry> entries = Stream.concat(data.recentInitiatives().stream().map(one -> initiative(address, one)),
                posts.recent().stream().map(one -> post(address, one))).sorted(Comparator.comparing(Entry::published).reversed().thenComparing(Entry::id))
                .limit(OpenDataService.MOST_ENTRIES).toList();
        return feed(address, "initiatives", "/initiatives", entries);
    }

    private static Entry initiative(String address, OpenGrant one) {
        String summary = text("feed.initiatives.entry", one.associationName(), Money.ofOre(one.grantedOre()),
                one.neighbourhoodName() == null ? one.districtName() : one.neighbourhoodName(), one.decidedOn().toString(), one.boardName())
                + (one.summary() == null ? "" : "\n\n" + one.summary());
        return new Entry("initiatives/" + one.publicId(), one.title(), one.publishedAt(), one.changedAt(), address + "/initiatives/" + one.publicId(),
                summary, one.associationName(), one.theme(), one.theme() == null ? null : GivingPackage.word("theme", one.theme()));
    }

    private static Entry post(String address, ShownPost one) {
        return new Entry("posts/" + one.shownId(), text("feed.posts.title", PlainText.line(one.title())), one.shownAt(), one.shownAt(),
                address + "/initiatives/" + one.publicId() + "#post-" + one.shownId(), one.day() + "\n\n" + one.text(), one.associationName(), null, null);
    }

    String calls(String address) {
        List<Entry> entries = data.recentCalls().stream().map(one -> call(address, one)).toList();
        return feed(address, "calls", "/calls", entries);
    }

    private static Entry call(String address, OpenCall one) {
        String when = one.closesAt() == null ? text("feed.calls.always", one.boardName(), Moments.of(one.opensAt()))
                : text("feed.calls.until", one.boardName(), Moments.of(one.opensAt()), Moments.of(one.closesAt()));
        String summary = one.ceilingOre() == null ? when : when + " " + text("feed.calls.ceiling", Money.ofOre(one.ceilingOre()));
        return new Entry("calls/" + one.callId(), one.titleSv(), null, one.changedAt(), address + "/calls/" + one.callId(), summary, one.boardName(),
                one.theme(), one.theme() == null ? null : GivingPackage.word("theme", one.theme()));
    }

    String notices(String address) {
        List<Entry> entries = pages.noticeBoard().notices().stream().map(one -> notice(address, one))
                .filter(one -> data.isRecent(one.updated())).toList();
        return feed(address, "notices", "/notice-board", entries);
    }

    private static Entry notice(String address, NoticeView one) {
        StringBuilder summary = new StringBuilder(text("feed.notices.entry", one.minutesLabel(), one.postedOn().toString(), one.lastAppealDay().toString(),
                one.keptAt()));
        one.rows().forEach(row -> summary.append('\n').append(row.registerNumber()).append(row.title() == null ? "" : " " + row.title()));
        Instant posted = start(one.postedOn());
        return new Entry("notices/" + one.noticeId(), text("feed.notices.title", one.boardName()), posted, posted, address + "/notice-board",
                summary.toString(), one.boardName(), null, null);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clock.ZONE).toInstant();
    }

    private String feed(String address, String name, String page, List<Entry> entries) {
        String tag = "tag:" + Publisher.host(address) + ",2026:";
        Instant updated = entries.stream().map(Entry::updated).max(Comparator.naturalOrder()).orElseGet(() -> start(clock.today()));
        XmlOut xml = new XmlOut().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "sv");
        xml.element("id", tag + "feeds/" + name).element("title", text("feed.".concat(name).concat(".name"))).element("subtitle", text("feed.subtitle"))
                .element("updated", updated).empty("link", "rel", "self", "type", "application/atom+xml", "href", address + "/feeds/" + name + ".atom")
                .empty("link", "rel", "alternate", "type", "text/html", "hreflang", "sv", "href", address + page)
                .empty("link", "rel", "license", "href", LICENCE).open("author").element("name", city.name()).close();
        for (Entry one : entries) {
            xml.open("entry").element("id", tag + one.id()).element("title", PlainText.line(one.title())).element("updated", one.updated())
                    .element("published", one.published()).open("author").element("name", PlainText.line(one.author())).close()
                    .empty("link", "rel", "alternate", "type", "text/html", "hreflang", "sv", "href", one.link());
            if (one.term() != null) {
                xml.empty("category", "term", one.term(), "label", one.label());
            }
            xml.element("summary", one.summary(), "type", "text").close();
        }
        return xml.close().finish();
    }

    private static String text(String key, Object... args) {
        return Texts.get(Texts.SWEDISH, key, args);
    }
}
