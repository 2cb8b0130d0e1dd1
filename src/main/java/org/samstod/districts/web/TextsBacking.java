package org.samstod.districts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.samstod.districts.DatedTextService;
import org.samstod.districts.TextVersionView;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;
import org.samstod.shared.web.Params;

/**
 * The dated texts: a list by key, and one key with all its versions. A city administrator writes the city's texts; a programme
 * administrator the own board's, where the city lets a board have one.
 */
@Named("textsPage")
@RequestScoped
public class TextsBacking {

    @Inject
    DatedTextService service;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private final Form form = new Form();
    private String key;
    private List<TextVersionView> versions = List.of();
    private List<Line> lines = List.of();

    /** One key of the list. */
    public record Line(String key, TextVersionView swedish, boolean english, boolean own, boolean overridable) {
    }

    @PostConstruct
    void init() {
        key = Params.text("key");
        if (Faces.isPostback()) {
            load();
        }
    }

    /** Reads all keys, or all versions of one. */
    public void load() {
        List<TextVersionView> all = service.versions(user.getBoardId());
        if (key == null) {
            Map<String, List<TextVersionView>> byKey = new LinkedHashMap<>();
            all.forEach(one -> byKey.computeIfAbsent(one.key(), ignored -> new ArrayList<>()).add(one));
            lines = byKey.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList();
            return;
        }
        versions = all.stream().filter(one -> one.key().equals(key)).toList();
        if (versions.isEmpty()) {
            throw new NotFound("text");
        }
        if (!Faces.isPostback()) {
            form.put("language", "sv");
            form.put("validFrom", clock.today());
            current("sv").ifPresent(one -> form.put("body", one.body()));
        }
    }

    private java.util.Optional<TextVersionView> current(String language) {
        List<TextVersionView> now = versions.stream().filter(one -> one.language().equals(language) && "CURRENT".equals(one.state())).toList();
        return now.stream().filter(one -> one.boardId() != null).findFirst().or(() -> now.stream().findFirst());
    }

    private static Line line(String key, List<TextVersionView> all) {
        List<TextVersionView> now = all.stream().filter(one -> "CURRENT".equals(one.state())).toList();
        List<TextVersionView> own = now.stream().filter(one -> one.boardId() != null).toList();
        List<TextVersionView> used = own.isEmpty() ? now : own;
        return new Line(key, used.stream().filter(one -> one.language().equals("sv")).findFirst().orElse(null),
                used.stream().anyMatch(one -> one.language().equals("en")), !own.isEmpty(), all.get(0).boardMayOverride());
    }

    /** Puts a new version in force. */
    public void save() {
        service.set(key, user.getBoardId(), form.text("language"), form.text("body"), form.day("validFrom"));
        done.at("/office/texts/" + key, "office.text.saved");
    }

    /** Whether the role in use may write a version of the key. */
    public boolean isWritable() {
        return user.getBoardId() == null || !versions.isEmpty() && versions.get(0).boardMayOverride();
    }

    public Form getForm() {
        return form;
    }

    public String getKey() {
        return key;
    }

    /** Versions in force or to come. */
    public List<TextVersionView> getLiving() {
        return versions.stream().filter(one -> !"PAST".equals(one.state())).toList();
    }

    /** Versions of the past. */
    public List<TextVersionView> getPast() {
        return versions.stream().filter(one -> "PAST".equals(one.state())).toList();
    }

    public List<Line> getLines() {
        return lines;
    }
}
