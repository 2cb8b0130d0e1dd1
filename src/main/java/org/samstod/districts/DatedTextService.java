package org.samstod.districts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samstod.districts.domain.TextVersion;
import org.samstod.districts.domain.TextVersions;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.Period;

/**
 * Texts of law and practice with the days they are in force. The board's own text comes before the city's; a missing English
 * text falls back to the Swedish one, which the view says.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class DatedTextService {

    @Inject
    TextVersions texts;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * The text in force on a day.
     *
     * @param boardId null for the city's text
     * @throws NotFound when there is none in either language
     */
    @UseCase(permission = Permission.PUBLIC)
    public DatedText text(String key, String boardId, Locale locale, LocalDate day) {
        return lookup(key, boardId, locale, day).orElseThrow(() -> new NotFound("text " + key));
    }

    /** The same, empty when there is none. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<DatedText> find(String key, String boardId, Locale locale, LocalDate day) {
        return lookup(key, boardId, locale, day);
    }

    /** A version of any time by its id: what a letter or an application used. */
    @UseCase(permission = Permission.PUBLIC)
    public DatedText version(String id) {
        return view(texts.find(id).orElseThrow(() -> new NotFound("text")));
    }

    /** All versions: the city's, and those of a board when one is given; by key, language, newest first. */
    @UseCase(permission = Permission.TEXT_MANAGE)
    public List<TextVersionView> versions(String boardId) {
        LocalDate today = clock.today();
        return texts.all(boardId).stream().map(text -> new TextVersionView(text.id(), text.key(), text.boardId(), text.language(), text.body(),
                text.validFrom(), text.validTo(), text.boardMayOverride(),
                text.validOn(today) ? "CURRENT" : text.validFrom().isAfter(today) ? "COMING" : "PAST")).toList();
    }

    /**
     * A new version from today or a later day; the one before ends the day before.
     *
     * @param boardId null for the city's text
     * @return the version's id
     * @throws BusinessException {@code text.past}, {@code text.newer-exists}, {@code text.not-overridable}, {@code text.unknown-key}
     */
    @UseCase(permission = Permission.TEXT_MANAGE, action = "text.set")
    public String set(String key, String boardId, String language, String body, LocalDate validFrom) {
        gate.require(Permission.TEXT_MANAGE, new Subject(boardId == null ? CityScope.KIND : "text", key, boardId, null));
        if (validFrom == null) {
            throw new BusinessException("date.missing").at("validFrom");
        }
        if (validFrom.isBefore(clock.today())) {
            throw new BusinessException("text.past").at("validFrom");
        }
        List<TextVersion> versions = texts.of(key, boardId);
        List<TextVersion> citys = versions.stream().filter(text -> text.boardId() == null).toList();
        if (citys.isEmpty()) {
            throw new BusinessException("text.unknown-key").at("key");
        }
        boolean overridable = citys.get(0).boardMayOverride();
        if (boardId != null && !overridable) {
            throw new BusinessException("text.not-overridable").at("key");
        }
        versions.stream().filter(text -> java.util.Objects.equals(text.boardId(), boardId) && text.language().equals(language))
                .filter(text -> text.validTo() == null || !text.validTo().isBefore(validFrom)).findFirst()
                .ifPresent(text -> text.supersededFrom(validFrom));
        TextVersion version = new TextVersion(key, boardId, language, body, Period.from(validFrom), overridable);
        texts.add(version);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("key", key);
        payload.put("board", boardId);
        payload.put("language", language);
        payload.put("validFrom", validFrom);
        payload.put("body", version.body());
        journal.act(version, payload, Journal.SETUP);
        return version.id();
    }

    /** The keys that have a text of the city's, of whatever time. */
    @UseCase(permission = Permission.SYSTEM)
    public Set<String> keys() {
        return texts.keys();
    }

    /** Loads a version of the city with the days it applied, the past included; for set-up only. */
    @UseCase(permission = Permission.SYSTEM, action = "text.load")
    public void load(String key, String language, String body, Period valid, boolean boardMayOverride) {
        TextVersion version = new TextVersion(key, null, language, body, valid, boardMayOverride);
        texts.add(version);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("key", key);
        payload.put("language", language);
        payload.put("validFrom", valid.from());
        payload.put("validTo", valid.to());
        payload.put("body", version.body());
        journal.act(version, payload, Journal.SETUP);
    }

    private Optional<DatedText> lookup(String key, String boardId, Locale locale, LocalDate day) {
        List<TextVersion> valid = texts.of(key, boardId).stream().filter(text -> text.validOn(day)).toList();
        String wanted = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "sv";
        return pick(valid, boardId, wanted).or(() -> pick(valid, boardId, "sv")).map(DatedTextService::view);
    }

    private static Optional<TextVersion> pick(List<TextVersion> valid, String boardId, String language) {
        Optional<TextVersion> own = valid.stream()
                .filter(text -> boardId != null && boardId.equals(text.boardId()) && text.language().equals(language)).findFirst();
        // A board with its own Swedish text has no English one before it writes it: the city's English would say something else.
        boolean ownInOtherLanguage = valid.stream().anyMatch(text -> boardId != null && boardId.equals(text.boardId()));
        return own.or(() -> ownInOtherLanguage ? Optional.empty()
                : valid.stream().filter(text -> text.boardId() == null && text.language().equals(language)).findFirst());
    }

    private static DatedText view(TextVersion text) {
        return new DatedText(text.id(), text.key(), text.language(), text.body(), text.validFrom());
    }
}
