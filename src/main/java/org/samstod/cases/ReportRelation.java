package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.cases.domain.ReportVersion;
import org.samstod.cases.domain.Reports;
import org.samstod.identity.Actor;
import org.samstod.identity.Relation;
import org.samstod.identity.Role;
import org.samstod.journal.Permission;
import org.samstod.journal.Subject;

/**
 * A signed report cannot be masked. To read it is therefore only for who may read every application it tells of as the levels are now; to
 * put one back, for who may read something of the matter.
 */
@ApplicationScoped
class ReportRelation implements Relation {

    @Inject
    Reports reports;

    @Inject
    CaseList list;

    @Override
    public Optional<String> refuse(Actor actor, Permission permission, Subject subject) {
        if (!ReportService.VERSION.equals(subject.kind()) || actor.role() == Role.SYSTEM) {
            return Optional.empty();
        }
        ReportVersion version = reports.findVersion(subject.id()).orElse(null);
        if (version == null) {
            return Optional.of("report");
        }
        Reader reader = new Reader(actor.accountId(), actor.role(), actor.boardId(), actor.associationId());
        Set<String> readable = list.ofMatters(reader, List.of(version.matterId()), List.of()).stream().map(row -> row.caseId()).collect(Collectors.toSet());
        boolean allowed = permission == Permission.FILE_READ
                ? version.content().rows().stream().map(ReportRow::caseId).allMatch(readable::contains) : !readable.isEmpty();
        return allowed ? Optional.empty() : Optional.of("level");
    }
}
