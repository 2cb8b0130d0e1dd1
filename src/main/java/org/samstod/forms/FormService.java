package org.samstod.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.samstod.forms.domain.FormDraft;
import org.samstod.forms.domain.FormVersion;
import org.samstod.forms.domain.FormVersions;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/** The form definitions of the portal, by version. A stored version never changes, so it is kept in memory once read. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class FormService {

    private final Map<String, FormDefinition> read = new ConcurrentHashMap<>();

    @Inject
    FormVersions versions;

    @Inject
    Journal journal;

    @Inject
    FormOwners owners;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /**
     * A form in a list.
     *
     * @param id the key of this version, which calls and applications name
     * @param version counted from 1
     * @param boardId whose form it is, null for the city's
     */
    public record FormSummary(String id, String code, int version, Words title, String boardId, Instant storedAt) {

        /** Whether it is a form for final reports, which no call asks. */
        public boolean isReport() {
            return code.startsWith(FormDefinition.REPORT);
        }
    }

    /**
     * What storing a definition led to.
     *
     * @param id the key of the version
     * @param warnings what its author should mend in the next version, such as missing English
     */
    public record Stored(String id, List<FormFinding> warnings) {
    }

    /**
     * One version of a form.
     *
     * @throws NotFound when there is none of that key
     */
    @UseCase(permission = Permission.PUBLIC)
    public FormDefinition definition(String formId) {
        FormDefinition known = read.get(formId);
        if (known == null) {
            FormVersion version = versions.find(formId).orElseThrow(() -> new NotFound("form"));
            known = FormReader.read(version.definition()).form();
            read.put(formId, known);
        }
        return known;
    }

    /** The newest version of each form that the actor's board may use: the city's and its own, by code. */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<FormSummary> forms() {
        return versions.newest().stream().filter(version -> owners.mayUse(version.boardId())).map(FormService::summary).toList();
    }

    /** The newest version of one form. */
    @UseCase(permission = Permission.SIGNED_IN)
    public Optional<FormSummary> newest(String code) {
        return versions.newest().stream().filter(version -> version.code().equals(code)).findFirst().map(FormService::summary);
    }

    /** Every version of one form, newest first. */
    @UseCase(permission = Permission.SIGNED_IN)
    public List<FormSummary> versions(String code) {
        return versions.ofForm(code).stream().filter(version -> owners.mayUse(version.boardId())).map(FormService::summary).toList();
    }

    /**
     * Stores a definition after checking it. Storing the same version with the same content again changes nothing.
     *
     * @param json the definition
     * @throws BusinessException {@code form.definition.refused}, one for each finding with its place; {@code form.version.exists} when the
     *     version is taken by other content
     * @throws org.samstod.shared.Denied when it is a new version of somebody else's form
     */
    @UseCase(permission = Permission.FORM_MANAGE, action = "form.store")
    public Stored store(String json) {
        FormReader.Read definition = FormReader.read(json);
        List<FormFinding> findings = new ArrayList<>(definition.findings());
        if (definition.form() != null) {
            findings.addAll(FormChecker.check(definition.form()));
        }
        FormDraft.requireFit(definition.form(), findings);
        FormDefinition form = definition.form();
        Optional<FormVersion> same = versions.find(form.code(), form.version());
        if (same.isPresent() && !same.get().isSame(form.canonical())) {
            throw new BusinessException("form.version.exists");
        }
        FormVersion version = same.orElseGet(() -> added(form));
        journal.act(version, Map.of("code", version.code(), "version", version.ordinal(), "sha256", version.sha256()), Journal.SETUP);
        return new Stored(version.id(), findings);
    }

    private FormVersion added(FormDefinition form) {
        String owner = owners.of(form.code());
        owners.require(owner);
        FormVersion version = new FormVersion(form, owner, clock.now(), gate.actorId());
        versions.add(version);
        return version;
    }

    static FormSummary summary(FormVersion version) {
        return new FormSummary(version.id(), version.code(), version.ordinal(), new Words(version.titleSv(), version.titleEn()),
                version.boardId(), version.storedAt());
    }
}
