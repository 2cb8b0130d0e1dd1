package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.notifications.LateText;
import org.samstod.publications.domain.OpenDataSource;
import org.samstod.publications.domain.OpenDataSource.CallTitle;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Posts;
import org.samstod.publications.domain.ProgressPost;
import org.samstod.publications.domain.Publications;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** Writes the daily mail when the mail server is about to take it: what has been lowered since it was queued is not in it. */
@ApplicationScoped
class FollowDigestText implements LateText {

    /** A mail is read on a phone; the rest is one click away. */
    static final int MOST = 20;

    @Inject
    Publications publications;

    @Inject
    OpenDataSource data;

    @Inject
    Posts posts;

    @Override
    public String template() {
        return FollowNews.TEMPLATE;
    }

    @Override
    public Optional<String> write(String late, Locale locale, String base) {
        FollowNews news = FollowNews.read(late);
        Map<String, OpenPublication> open = publications.open(news.initiatives()).stream().filter(OpenPublication::isInitiative)
                .collect(Collectors.toMap(OpenPublication::id, Function.identity()));
        List<OpenPublication> initiatives = news.initiatives().stream().filter(open::containsKey).map(open::get).toList();
        Map<String, CallTitle> titles = data.callTitles(news.calls());
        List<String> calls = news.calls().stream().filter(titles::containsKey).toList();
        Map<String, ProgressPost> shown = posts.shown(news.posts()).stream().collect(Collectors.toMap(ProgressPost::shownId, Function.identity()));
        List<ProgressPost> told = news.posts().stream().filter(shown::containsKey).map(shown::get).toList();
        if (initiatives.isEmpty() && calls.isEmpty() && told.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(Texts.get(locale, "follow.digest.begin"));
        for (OpenPublication one : initiatives.subList(0, Math.min(MOST, initiatives.size()))) {
            OpenPublication.Content c = one.content();
            String place = c.neighbourhoodName() == null ? c.districtName() : c.neighbourhoodName();
            text.append("\n\n").append(line(c.title())).append('\n')
                    .append(Texts.get(locale, "follow.digest.initiative", line(c.associationName()), place, Money.ofOre(c.grantedOre())))
                    .append(link(base, locale, "/initiatives/" + one.id()));
        }
        for (String call : calls.subList(0, Math.min(MOST, calls.size()))) {
            text.append("\n\n").append(line(FollowNames.title(titles.get(call), locale))).append('\n').append(Texts.get(locale, "follow.digest.call"))
                    .append(link(base, locale, "/calls/" + call));
        }
        posts(told, locale, base, text);
        if (initiatives.size() > MOST || calls.size() > MOST || told.size() > MOST) {
            text.append("\n\n").append(Texts.get(locale, "follow.digest.more")).append(link(base, locale, "/initiatives"));
        }
        return Optional.of(text.append("\n\n").append(Texts.get(locale, "follow.digest.stop"))
                .append(base.isEmpty() ? "" : "\n" + base + news.stopPath()).toString());
    }

    private void posts(List<ProgressPost> told, Locale locale, String base, StringBuilder text) {
        List<ProgressPost> some = told.subList(0, Math.min(MOST, told.size()));
        Map<String, OpenPublication> of = publications.open(some.stream().map(ProgressPost::publicationId).distinct().toList()).stream()
                .collect(Collectors.toMap(OpenPublication::id, Function.identity()));
        for (ProgressPost one : some) {
            OpenPublication.Content c = of.get(one.publicationId()).content();
            text.append("\n\n").append(Texts.get(locale, "follow.digest.post", line(c.title()), line(c.associationName()), one.day().toString())).append('\n')
                    .append(line(one.text())).append(link(base, locale, "/initiatives/" + one.publicationId() + "#post-" + one.shownId()));
        }
    }

    private static String link(String base, Locale locale, String path) {
        return base.isEmpty() ? "" : "\n" + base + Addresses.in(locale, path);
    }

    /** One line: what an association writes must not shape the mail. */
    private static String line(String text) {
        return text.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }
}
