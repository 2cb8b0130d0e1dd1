package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.associations.AssociationService;
import org.samstod.cases.RadarDesk.Sight;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.CaseText;
import org.samstod.cases.domain.RadarAnswer;
import org.samstod.cases.domain.RadarHit;
import org.samstod.cases.domain.RadarKey;
import org.samstod.cases.domain.Radars;
import org.samstod.districts.BoardView;
import org.samstod.districts.DistrictService;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;

/**
 * The radar across districts: which other applications are like this one, and what the officer says of the strongest before a proposal
 * is made (the same cost is not funded twice, domain facts §2.3).
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RadarService {

    private static final int MOST_OTHERS = 15;

    @Inject
    CaseDesk desk;

    @Inject
    Radars radars;

    @Inject
    DistrictService districts;

    @Inject
    AccountService accounts;

    @Inject
    AssociationService associations;

    /**
     * An answer to give; one without word and reason is left out.
     *
     * @param foundCaseId the case it is about
     */
    public record RadarEntry(String foundCaseId, RadarWord word, String reason) {

        boolean isEmpty() {
            return word == null && (reason == null || reason.isBlank());
        }
    }

    /** What the radar finds for a case, as the acting person may see it. */
    @UseCase(permission = Permission.CASE_READ)
    public RadarView view(String caseId) {
        Case about = desk.read(caseId, Permission.CASE_READ);
        Sight sight = desk.radar.look(about, desk.reader());
        List<RadarHit> strongest = sight.strongest();
        List<RadarHit> others = sight.hits().subList(strongest.size(), Math.min(sight.hits().size(), strongest.size() + MOST_OTHERS));
        List<RadarHit> shown = new ArrayList<>(strongest);
        shown.addAll(others);
        Lines lines = new Lines(about, sight, shown);
        String whyNot = desk.refusal(CaseAct.ANSWER_RADAR, about).orElse(null);
        return new RadarView(caseId, about.version(), about.receptionNumber(), associations.names(List.of(about.associationId()))
                .getOrDefault(about.associationId(), ""), about.title(), about.revision().ordinal(), strongest.stream().map(lines::line).toList(),
                others.stream().map(lines::line).toList(), sight.protectedMatch(), sight.open(about), whyNot == null, whyNot);
    }

    /**
     * The officer says what applications found mean for this one.
     *
     * @throws BusinessException {@code case.radar.word}, {@code case.radar.reason}, {@code case.radar.nothing}
     * @throws org.samstod.shared.Conflict when something was done on the case since the page was read, with who and when
     */
    @UseCase(permission = Permission.CASE_PREPARE, action = "case.radar")
    public void answer(String caseId, long seenVersion, List<RadarEntry> entries) {
        Case about = desk.take(caseId, seenVersion, Permission.CASE_PREPARE);
        desk.mustAllow(CaseAct.ANSWER_RADAR, about);
        Sight sight = desk.radar.look(about, desk.reader());
        Instant now = desk.clock.now();
        List<Violation> wrong = new ArrayList<>();
        List<RadarAnswer> given = new ArrayList<>();
        for (RadarEntry entry : entries) {
            if (entry.isEmpty() || isSaid(sight, about, entry)) {
                continue;
            }
            RadarHit hit = RadarDesk.hit(sight, entry.foundCaseId()).orElseThrow(() -> new NotFound("case"));
            try {
                given.add(new RadarAnswer(about, sight.texts().get(hit.caseId()), hit.strength(), entry.word(), entry.reason(), desk.hand(), now));
            } catch (BusinessException e) {
                wrong.add(new Violation(null, e.code(), sight.rows().get(hit.caseId()).title(), RadarAnswer.SHORTEST, RadarAnswer.LENGTH));
            }
        }
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        if (given.isEmpty()) {
            throw new BusinessException("case.radar.nothing");
        }
        given.forEach(radars::add);
        about.touch("radar", desk.hand(), now);
        desk.done(about, Integer.toString(given.size()), Map.of("revision", about.revision().ordinal(), "answers", given.stream()
                .map(one -> Map.of("case", one.foundCaseId(), "revision", one.foundOrdinal(), "answer", one.word(), "reason", one.reason())).toList()));
    }

    /** Whether the same was answered before about the same revisions. */
    private static boolean isSaid(Sight sight, Case about, RadarEntry entry) {
        RadarAnswer before = sight.answers().get(entry.foundCaseId());
        CaseText found = sight.texts().get(entry.foundCaseId());
        return before != null && found != null && !before.isStale(about, found) && before.word() == entry.word()
                && before.reason().equals(entry.reason() == null ? "" : entry.reason().strip());
    }

    /** Makes the lines of the hits that are shown, with what they need read in bulk. */
    private final class Lines {

        private final Case about;
        private final Sight sight;
        private final Map<String, String> boards;
        private final Map<String, AccountView> people;

        Lines(Case about, Sight sight, List<RadarHit> shown) {
            this.about = about;
            this.sight = sight;
            List<String> ids = shown.stream().map(RadarHit::caseId).toList();
            boards = ids.isEmpty() ? Map.of() : districts.allBoards().stream()
                    .collect(Collectors.toMap(BoardView::id, BoardView::name, (first, second) -> first));
            Set<String> shared = ids.stream().flatMap(id -> keys(id, RadarKey.Kind.PERSON).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
            people = shared.isEmpty() ? Map.of() : accounts.accounts(shared);
        }

        private List<String> keys(String caseId, RadarKey.Kind kind) {
            Collection<RadarKey> keys = sight.shared().getOrDefault(caseId, List.of());
            return keys.stream().filter(key -> key.kind() == kind).map(RadarKey::keyValue).distinct().toList();
        }

        RadarView.Line line(RadarHit hit) {
            CaseText found = sight.texts().get(hit.caseId());
            CaseListRow row = sight.rows().get(hit.caseId());
            RadarAnswer answer = sight.answers().get(hit.caseId());
            return new RadarView.Line(hit.caseId(), row.registerNumber() == null ? row.receptionNumber() : row.registerNumber(), row.applicantName(),
                    row.title(), row.callName(), boards.getOrDefault(row.boardId(), ""), row.officerName(), row.receivedAt(), row.state(),
                    found.outcome().orElse(null), row.asked(), hit.likeness().overlap(), hit.signs().stream().sorted().toList(),
                    keys(hit.caseId(), RadarKey.Kind.PERSON).stream().filter(people::containsKey).map(id -> people.get(id).displayName()).toList(),
                    keys(hit.caseId(), RadarKey.Kind.CONTACT), percent(hit.likeness().text()), percent(hit.likeness().costs()),
                    hit.likeness().passages().stream().map(pair -> new RadarView.Pair(pair.mine().text(), pair.theirs().text())).toList(),
                    hit.likeness().lines().stream().map(line -> new RadarView.Costs(line.mine().what(), Money.ofOre(line.mine().ore()),
                            line.theirs().what(), Money.ofOre(line.theirs().ore()))).toList(), sight.openable().contains(hit.caseId()),
                    answer == null ? null : new RadarView.Answer(answer.word(), answer.reason(), answer.answeredBy(), answer.answeredAt(),
                            answer.isStale(about, found)));
        }

        private static int percent(double share) {
            return (int) Math.round(share * 100);
        }
    }
}
