package org.samstod.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samstod.forms.FormDifference.Change;
import org.samstod.forms.FormService.FormSummary;
import org.samstod.forms.FormService.Stored;
import org.samstod.forms.domain.FormDraft;
import org.samstod.forms.domain.FormDraftState;
import org.samstod.forms.domain.FormDrafts;
import org.samstod.forms.domain.FormVersion;
import org.samstod.forms.domain.FormVersions;
import org.samstod.identity.AccountService;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Conflict;
import org.samstod.shared.Ids;
import org.samstod.shared.NotFound;

/** Writes forms: drafts, their checking, and the versions made of them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FormDraftService {

    @Inject
    FormDrafts drafts;

    @Inject
    FormVersions versions;

    @Inject
    FormOwners owners;

    @Inject
    AccountService accounts;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * A draft in a list.
     *
     * @param boardId whose it is, null for the city's
     */
    public record DraftSummary(String id, String code, Words title, String boardId, Instant editedAt) {
    }

    /**
     * A draft with what the checker says of it.
     *
     * @param findings refusals and warnings, each with its place in words
     * @param published the versions there are, newest first
     * @param editedBy who changed it last, by name; empty for set-up
     */
    public record DraftView(String id, long version, String boardId, FormDefinition form, List<FormPlace> findings, List<FormSummary> published,
            Instant editedAt, String editedBy) {

        /** What stops it from being published. */
        public List<FormPlace> refusals() {
            return findings.stream().filter(FormPlace::refused).toList();
        }

        /** What its author should mend some time. */
        public List<FormPlace> warnings() {
            return findings.stream().filter(finding -> !finding.refused()).toList();
        }

        /** The number of the version published last, 0 when there is none. */
        public int newest() {
            return published.isEmpty() ? 0 : published.get(0).version();
        }
    }

    /** The open drafts of the acting role's own scope. */
    @UseCase(permission = Permission.FORM_MANAGE)
    public List<DraftSummary> drafts() {
        return drafts.open().stream().filter(draft -> owners.mayWrite(draft.boardId()))
                .map(draft -> new DraftSummary(draft.id(), draft.code(), draft.form().title(), draft.boardId(), draft.editedAt())).toList();
    }

    /** Whether the acting role may write a form of that owner, null for the city. */
    @UseCase(permission = Permission.FORM_MANAGE)
    public boolean mayWrite(String boardId) {
        return owners.mayWrite(boardId);
    }

    /**
     * A draft that is being written.
     *
     * @throws NotFound when there is none of that key, or it has ended
     */
    @UseCase(permission = Permission.FORM_MANAGE)
    public DraftView draft(String id) {
        FormDraft draft = open(id);
        FormDefinition form = draft.form();
        String editor = accounts.accounts(List.of(draft.editedBy())).values().stream().findFirst()
                .map(AccountService.AccountView::displayName).orElse("");
        return new DraftView(draft.id(), draft.version(), draft.boardId(), form, FormPlace.of(form, FormChecker.check(form)),
                versions.ofForm(draft.code()).stream().map(FormService::summary).toList(), draft.editedAt(), editor);
    }

    /**
     * What a draft or a published version asks, for looking at it as an applicant would.
     *
     * @throws NotFound when there is none of that key that the acting role may use
     */
    @UseCase(permission = Permission.FORM_MANAGE)
    public FormDefinition form(String id) {
        Optional<FormVersion> version = Ids.isId(id) ? versions.find(id) : Optional.empty();
        if (version.isPresent() && owners.mayUse(version.get().boardId())) {
            return FormReader.read(version.get().definition()).form();
        }
        return open(id).form();
    }

    /**
     * Begins a new form of the acting role's board, or of the city, with the questions that every form must ask.
     *
     * @return the draft's key
     */
    @UseCase(permission = Permission.FORM_MANAGE, action = "form.draft.create")
    public String create(Words title) {
        FormDefinition start = FormReader.read(start()).form();
        return begin(new FormDefinition(newCode(title), 1, named(title), start.tracks(), start.sections(), start.eligibility()), owners.ofActor());
    }

    /**
     * Begins a new form as a copy of a published version.
     *
     * @return the draft's key
     */
    @UseCase(permission = Permission.FORM_MANAGE, action = "form.draft.create")
    public String copy(String formId, Words title) {
        FormDefinition from = FormReader.read(usable(formId).definition()).form();
        return begin(new FormDefinition(newCode(title), 1, named(title), from.tracks(), from.sections(), from.eligibility()), owners.ofActor());
    }

    /**
     * Begins the next version of a form as a copy of a published one.
     *
     * @return the draft's key; that of the open draft when there is one already
     */
    @UseCase(permission = Permission.FORM_MANAGE, action = "form.draft.create")
    public String next(String formId) {
        FormVersion version = usable(formId);
        owners.require(version.boardId());
        Optional<FormDraft> there = drafts.open(version.code());
        if (there.isPresent()) {
            journal.act(there.get(), Map.of("code", version.code(), "there", true), Journal.SETUP);
            return there.get().id();
        }
        return begin(FormReader.read(version.definition()).form(), version.boardId());
    }

    private String begin(FormDefinition form, String owner) {
        owners.require(owner);
        FormDraft draft = new FormDraft(form, owner, clock.now(), gate.actorId());
        drafts.add(draft);
        journal.act(draft, Map.of("code", form.code(), "definition", form.canonical()), Journal.SETUP);
        return draft.id();
    }

    private String newCode(Words title) {
        List<String> taken = new ArrayList<>();
        versions.newest().forEach(version -> taken.add(version.code()));
        drafts.open().forEach(draft -> taken.add(draft.code()));
        return FormCodes.of(title.sv(), "form", taken);
    }

    private static Words named(Words title) {
        if (title.sv().isEmpty()) {
            throw new BusinessException("name.missing").at("titleSv");
        }
        return title;
    }

    private FormVersion usable(String formId) {
        return versions.find(formId).filter(version -> owners.mayUse(version.boardId())).orElseThrow(() -> new NotFound("form"));
    }

    private static String start() {
        try (var in = FormDraftService.class.getResourceAsStream("/setup/forms/start.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the beginning of a form", e);
        }
    }

    /**
     * Changes a draft.
     *
     * @param version the version of the draft that the change was made on
     * @throws Conflict when somebody else changed it meanwhile
     * @throws BusinessException what the change itself refuses
     */
    @UseCase(permission = Permission.FORM_MANAGE, action = "form.draft.edit")
    public void edit(String id, long version, FormEdit change) {
        FormDraft draft = forChange(id, version);
        draft.edit(change, clock.now(), gate.actorId());
        journal.act(draft, Map.of("change", change.what(), "to", change), Journal.SETUP);
    }

    /**
     * What would be new in the next version, compared with the one published last; empty when nothing is, or none is published.
     *
     * @throws NotFound when there is no such draft
     */
    @UseCase(permission = Permission.FORM_MANAGE)
    public List<Change> differences(String id) {
        FormDraft draft = open(id);
        return versions.ofForm(draft.code()).stream().findFirst()
                .map(version -> FormDifference.between(FormReader.read(version.definition()).form(), draft.form())).orElse(List.of());
    }

    /**
     * Makes the next version of a draft.
     *
     * @param version the version of the draft that was looked at
     * @param newest the number of the version published last that it was compared with, 0 for none
     * @return the key of the new version, and what should be mended in the one after it
     * @throws Conflict when the draft was changed or a version was published meanwhile
     * @throws BusinessException {@code form.definition.refused}, one for each refusal; {@code form.draft.same} when nothing differs
     */
    @UseCase(permission = Permission.FORM_MANAGE, action = "form.draft.publish")
    public Stored publish(String id, long version, int newest) {
        FormDraft draft = forChange(id, version);
        Optional<FormVersion> last = versions.ofForm(draft.code()).stream().findFirst();
        if (last.map(FormVersion::ordinal).orElse(0) != newest) {
            throw new Conflict("form.draft.behind");
        }
        if (last.isPresent() && FormDifference.between(FormReader.read(last.get().definition()).form(), draft.form()).isEmpty()) {
            throw new BusinessException("form.draft.same");
        }
        FormVersion made = draft.publish(newest, clock.now(), gate.actorId());
        versions.add(made);
        journal.act(draft, Map.of("form", made.id(), "code", made.code(), "version", made.ordinal(), "sha256", made.sha256()), Journal.SETUP);
        return new Stored(made.id(), FormChecker.check(draft.form()));
    }

    /** Throws a draft away. */
    @UseCase(permission = Permission.FORM_MANAGE, action = "form.draft.discard")
    public void discard(String id, long version) {
        FormDraft draft = forChange(id, version);
        draft.discard(clock.now(), gate.actorId());
        journal.act(draft, Map.of("code", draft.code()), Journal.SETUP);
    }

    private FormDraft forChange(String id, long version) {
        FormDraft draft = open(id);
        draft.requireVersion(version);
        return draft;
    }

    private FormDraft open(String id) {
        FormDraft draft = drafts.find(String.valueOf(id)).orElseThrow(() -> new NotFound("form draft"));
        owners.require(draft.boardId());
        if (draft.state() != FormDraftState.DRAFT) {
            throw new NotFound("form draft");
        }
        return draft;
    }
}
