package org.samstod.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samstod.cases.domain.Case;
import org.samstod.cases.domain.CaseFile;
import org.samstod.cases.domain.CaseIndex;
import org.samstod.cases.domain.CaseList;
import org.samstod.cases.domain.CaseListRow;
import org.samstod.cases.domain.CasePerson;
import org.samstod.cases.domain.CaseText;
import org.samstod.cases.domain.CaseTexts;
import org.samstod.cases.domain.Cases;
import org.samstod.cases.domain.CoApplicant;
import org.samstod.cases.domain.CoApplicants;
import org.samstod.cases.domain.JavDeclaration;
import org.samstod.cases.domain.Likeness;
import org.samstod.cases.domain.RadarAnswer;
import org.samstod.cases.domain.RadarHit;
import org.samstod.cases.domain.RadarKey;
import org.samstod.cases.domain.RadarMeasure;
import org.samstod.cases.domain.RadarText;
import org.samstod.cases.domain.Radars;
import org.samstod.cases.domain.Reading;
import org.samstod.cases.domain.ReadingRule;
import org.samstod.cases.domain.ReadingRule.Found;
import org.samstod.cases.domain.ReadingRule.Reader;
import org.samstod.shared.Clock;

/**
 * Looks for other applications like the one of a case, in every district, and sorts what is found by what its reader may be told of it.
 * A fixed number of statements, whatever is found: candidates by association, account, people and words, then their rows in bulk.
 */
@ApplicationScoped
class RadarDesk {

    /** So many candidates of each sort are held against the application. */
    private static final int MOST_CANDIDATES = 40;
    private static final int MOST_KEYS = 200;
    private static final int MOST_OF_LEVEL_ZERO = 100;

    @Inject
    Cases cases;

    @Inject
    CaseList list;

    @Inject
    CaseFile file;

    @Inject
    CaseTexts texts;

    @Inject
    CaseIndex index;

    @Inject
    Radars radars;

    @Inject
    CoApplicants coApplicants;

    @Inject
    Clock clock;

    /**
     * What a reader is told.
     *
     * @param hits           the applications found that the reader may be told of, the strongest first
     * @param rows           their rows in the work list, by key
     * @param texts          their texts, by key
     * @param openable       those whose file the reader may open too
     * @param shared         accounts and addresses that stand behind both, by case
     * @param answers        the newest answer about each
     * @param needed         how many of the strongest need an answer
     * @param protectedMatch whether a case matches that the reader may only be told of in one line
     */
    record Sight(List<RadarHit> hits, Map<String, CaseListRow> rows, Map<String, CaseText> texts, Set<String> openable, Map<String, List<RadarKey>> shared,
            Map<String, RadarAnswer> answers, int needed, boolean protectedMatch) {

        static final Sight NOTHING = new Sight(List.of(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), 0, false);

        /** The strongest ones, that need an answer. */
        List<RadarHit> strongest() {
            return hits.subList(0, Math.min(needed, hits.size()));
        }

        /** Whether a hit has an answer that is about both newest revisions. */
        boolean isAnswered(Case about, RadarHit hit) {
            RadarAnswer answer = answers.get(hit.caseId());
            return answer != null && !answer.isStale(about, texts.get(hit.caseId()));
        }

        /** How many of the strongest still need one. */
        int open(Case about) {
            return (int) strongest().stream().filter(hit -> !isAnswered(about, hit)).count();
        }
    }

    /** How many answers the officer still owes before a proposal. */
    int open(Case about, Reader reader) {
        return look(about, reader).open(about);
    }

    /** What the reader is told about the case. */
    Sight look(Case about, Reader reader) {
        CaseText own = texts.find(about.id()).orElse(null);
        if (own == null) {
            return Sight.NOTHING;
        }
        RadarMeasure measure = radars.measure(clock.today());
        RadarText mine = own.text(about.asked());
        Map<String, List<RadarKey>> shared = new HashMap<>();
        Map<String, Set<RadarSign>> signs = candidates(about, own, mine, shared);
        Map<String, CaseListRow> found = list.rowsOf(signs.keySet()).stream().collect(Collectors.toMap(CaseListRow::caseId, Function.identity()));
        Map<String, CaseText> said = texts.of(signs.keySet()).stream().collect(Collectors.toMap(CaseText::caseId, Function.identity()));
        List<RadarHit> hits = new ArrayList<>();
        said.forEach((id, text) -> {
            CaseListRow other = found.get(id);
            Likeness likeness = Likeness.between(mine, text.text(other.asked()), measure);
            boolean ended = other.isWithdrawn() || text.outcome().filter(outcome -> !outcome.givesMoney()).isPresent();
            RadarHit.of(id, likeness, signs.get(id), ended, measure).ifPresent(hits::add);
        });
        return sorted(about, RadarHit.inOrder(hits), found, said, shared, measure, reader);
    }

    private Map<String, Set<RadarSign>> candidates(Case about, CaseText own, RadarText mine, Map<String, List<RadarKey>> shared) {
        Map<String, Set<RadarSign>> signs = new LinkedHashMap<>();
        radars.ofAssociation(own.associationId(), own.period(), about.id(), MOST_CANDIDATES).forEach(id -> sign(signs, id, RadarSign.ASSOCIATION));
        own.submittedBy().ifPresent(account -> radars.fromAccount(account, own.period(), about.id(), MOST_CANDIDATES)
                .forEach(id -> sign(signs, id, RadarSign.ACCOUNT)));
        Set<String> values = radars.keys(about.id()).stream().map(RadarKey::keyValue).collect(Collectors.toCollection(LinkedHashSet::new));
        // Whoever applies together with somebody is the same association there: what it applies for itself, and with others.
        values.add(RadarKey.of(own.organisationNumber()));
        radars.ofNumbers(coApplicants.ofCases(List.of(about.id())).stream().map(CoApplicant::number).flatMap(Optional::stream).toList(), own.period(), about.id(),
                MOST_CANDIDATES).forEach(id -> sign(signs, id, RadarSign.ASSOCIATION));
        radars.sharing(values, own.period(), about.id(), MOST_KEYS).forEach(key -> {
            sign(signs, key.caseId(), key.kind() == RadarKey.Kind.ASSOCIATION ? RadarSign.ASSOCIATION : RadarSign.PEOPLE);
            shared.computeIfAbsent(key.caseId(), id -> new ArrayList<>()).add(key);
        });
        index.follow(texts);
        index.like(mine.passages(), own.period(), about.id(), MOST_CANDIDATES).forEach(id -> sign(signs, id));
        radars.ofLevelZero(own.period(), about.id(), MOST_OF_LEVEL_ZERO).forEach(id -> sign(signs, id));
        // What another board had and handed over is this application itself.
        cases.idsOfApplication(about.applicationId()).forEach(signs::remove);
        return signs;
    }

    private static void sign(Map<String, Set<RadarSign>> signs, String caseId, RadarSign... seen) {
        signs.computeIfAbsent(caseId, id -> EnumSet.noneOf(RadarSign.class)).addAll(List.of(seen));
    }

    /** The reading rule, before anything is counted. */
    private Sight sorted(Case about, List<RadarHit> hits, Map<String, CaseListRow> found, Map<String, CaseText> said, Map<String, List<RadarKey>> shared,
            RadarMeasure measure, Reader reader) {
        List<String> ids = hits.stream().map(RadarHit::caseId).toList();
        Map<String, Set<String>> named = grouped(file.peopleIn(ids), CasePerson::caseId, one -> one.person().accountId());
        Map<String, Set<String>> jav = grouped(file.declarationsIn(ids).stream().filter(one -> one.isNewest() && one.isJav()).toList(),
                JavDeclaration::caseId, one -> one.about().accountId());
        List<RadarHit> told = new ArrayList<>();
        Set<String> openable = new LinkedHashSet<>();
        boolean line = false;
        for (RadarHit hit : hits) {
            CaseListRow other = found.get(hit.caseId());
            Found facts = new Found(other.boardId(), other.associationId(), other.level(), other.state(), other.officerId(),
                    named.getOrDefault(hit.caseId(), Set.of()), jav.getOrDefault(hit.caseId(), Set.of()));
            Reading reading = ReadingRule.onRadar(reader, facts);
            if (reading == Reading.OPEN) {
                told.add(hit);
                if (ReadingRule.of(reader, facts) == Reading.OPEN) {
                    openable.add(hit.caseId());
                }
            }
            line |= reading == Reading.LINE;
        }
        Map<String, RadarAnswer> answers = new HashMap<>();
        radars.answers(about.id()).forEach(answer -> answers.put(answer.foundCaseId(), answer));
        return new Sight(List.copyOf(told), found, said, openable, shared, answers, measure.answersNeeded(), line);
    }

    private static <T> Map<String, Set<String>> grouped(Collection<T> rows, Function<T, String> caseId, Function<T, String> account) {
        return rows.stream().collect(Collectors.groupingBy(caseId, Collectors.mapping(account, Collectors.toSet())));
    }

    /** The hit about a case, if the reader is told of it. */
    static Optional<RadarHit> hit(Sight sight, String foundCaseId) {
        return sight.hits().stream().filter(one -> one.caseId().equals(foundCaseId)).findFirst();
    }
}
