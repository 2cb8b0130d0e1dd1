package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.applications.ApplicationFileService.Incoming;
import org.samstod.attachments.AttachmentService;
import org.samstod.attachments.FileView;
import org.samstod.attachments.Purpose;
import org.samstod.attachments.Upload;
import org.samstod.cases.CaseContact;
import org.samstod.cases.CaseContactService;
import org.samstod.grants.domain.ConditionFile;
import org.samstod.grants.domain.Conditions;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.GrantCondition;
import org.samstod.grants.domain.GrantState;
import org.samstod.grants.domain.Grants;
import org.samstod.identity.CurrentUser;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.register.EntryKind;
import org.samstod.register.Receive;
import org.samstod.register.RegisterService;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.NotFound;

/**
 * Files that show whether a condition is kept: given by the association, which are received and numbered at once, or added by whoever handles the grant. What has
 * been given stays; to staff a file is the case of its grant.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ConditionEvidenceService {

    /** The kind of a condition as the owner of files. */
    static final String KIND = "grant-condition";

    @Inject
    Conditions conditions;

    @Inject
    Grants grants;

    @Inject
    AttachmentService attachments;

    @Inject
    CaseContactService contacts;

    @Inject
    RegisterService register;

    @Inject
    GrantMail mail;

    @Inject
    CurrentUser user;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The files of a grant's conditions for its association, and whether the acting person may give more. */
    @UseCase(permission = Permission.APPLICATION_READ)
    public OwnEvidence own(String grantId) {
        Grant grant = grant(grantId);
        gate.require(Permission.APPLICATION_READ, GrantDesk.ofApplication(grant));
        List<GrantCondition> all = conditions.ofGrant(grantId);
        return new OwnEvidence(views(all.stream().filter(one -> one.files() > 0).map(GrantCondition::id).toList(), false),
                gate.allows(Permission.APPLICATION_SUBMIT, GrantDesk.ofApplication(grant)) && holds(grant)
                        && all.stream().anyMatch(one -> one.state().unsettled()));
    }

    /** The files of a condition, oldest first: those that the acting member of staff may open. */
    @UseCase(permission = Permission.GRANT_READ)
    public List<ConditionFileView> ofCondition(String conditionId) {
        GrantCondition condition = conditions.find(conditionId).orElseThrow(() -> new NotFound(ConditionService.KIND));
        gate.require(Permission.GRANT_READ, GrantDesk.ofCase(grant(condition.grantId())));
        return views(List.of(conditionId), true).getOrDefault(conditionId, List.of());
    }

    /**
     * The association shows how it keeps a condition.
     *
     * @return the number it was received by
     * @throws BusinessException {@code condition.file.early} while the conditions are not accepted, {@code condition.which}, what
     *         {@link GrantCondition#shown} says, or what the check of a file says, both at {@code files}
     */
    @UseCase(permission = Permission.APPLICATION_SUBMIT, action = "grant.condition.evidence")
    public String give(String grantId, String conditionId, List<Incoming> files) {
        Grant grant = grant(grantId);
        gate.require(Permission.APPLICATION_SUBMIT, GrantDesk.ofApplication(grant));
        if (!holds(grant)) {
            throw new BusinessException("condition.file.early");
        }
        GrantCondition condition = conditions.findLocked(conditionId).filter(one -> one.grantId().equals(grantId))
                .orElseThrow(() -> new BusinessException("condition.which").at("condition"));
        condition.shown(files.size(), true);
        Instant now = clock.now();
        CaseContact contact = contacts.contact(grant.caseId());
        String number = register.receive(new Receive(grant.boardId(), EntryKind.OTHER, grant.applicationId(), grant.associationId(), grant.level(), now,
                contact.matterId())).number();
        List<String> hashes = kept(grant, condition, files, number, now);
        mail.officer(grant, contact.officer(), "grant.condition.evidence", "/office/conditions/" + condition.id(), number);
        journal.act(condition, facts(condition, hashes, number));
        return number;
    }

    /**
     * Whoever handles the grant adds what shows whether a condition is kept.
     *
     * @throws BusinessException as {@link #give}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "grant.condition.evidence-added")
    public void add(String conditionId, List<Incoming> files) {
        GrantCondition condition = conditions.findLocked(conditionId).orElseThrow(() -> new NotFound(ConditionService.KIND));
        Grant grant = grant(condition.grantId());
        gate.require(Permission.GRANT_MANAGE, GrantDesk.ofCase(grant));
        condition.shown(files.size(), false);
        journal.act(condition, facts(condition, kept(grant, condition, files, null, clock.now()), null));
    }

    private List<String> kept(Grant grant, GrantCondition condition, List<Incoming> files, String number, Instant now) {
        List<String> hashes = new ArrayList<>();
        for (Incoming file : files) {
            FileView stored = stored(new Upload(KIND, condition.id(), grant.associationId(), grant.boardId(), file.name(), file.content(), Purpose.INTERNAL));
            conditions.add(new ConditionFile(condition, stored.id(), number, gate.actorId(), user.requireActor().name(), now));
            hashes.add(stored.sha256());
        }
        return hashes;
    }

    private FileView stored(Upload upload) {
        try {
            return attachments.store(upload);
        } catch (BusinessException refused) {
            throw refused.at("files");
        }
    }

    private static boolean holds(Grant grant) {
        return grant.state() != GrantState.OFFERED && !grant.state().gone();
    }

    private static Map<String, Object> facts(GrantCondition condition, List<String> hashes, String number) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("grant", condition.grantId());
        told.put("number", condition.number());
        told.put("files", hashes);
        told.put("received", number);
        return told;
    }

    /** Names are for staff; the association reads which side gave a file, and the names of its own people. */
    private Map<String, List<ConditionFileView>> views(List<String> conditionIds, boolean staff) {
        if (conditionIds.isEmpty()) {
            return Map.of();
        }
        Map<String, FileView> readable = attachments.files(KIND, conditionIds).values().stream().flatMap(List::stream)
                .collect(Collectors.toMap(FileView::id, Function.identity()));
        return conditions.files(conditionIds).stream().filter(one -> readable.containsKey(one.fileId())).collect(Collectors.groupingBy(ConditionFile::conditionId,
                Collectors.mapping(one -> view(one, readable.get(one.fileId()), staff || one.fromAssociation()), Collectors.toList())));
    }

    private static ConditionFileView view(ConditionFile one, FileView file, boolean named) {
        return new ConditionFileView(file.id(), file.name(), file.size(), one.fromAssociation(), one.receptionNumber(), named ? one.givenName() : null, one.givenAt());
    }

    private Grant grant(String grantId) {
        return grants.find(grantId).orElseThrow(() -> new NotFound(GrantDesk.KIND));
    }
}
