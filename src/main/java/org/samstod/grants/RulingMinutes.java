package org.samstod.grants;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.samstod.decisions.DelegatedElsewhere;
import org.samstod.decisions.MinutedElsewhere;
import org.samstod.grants.domain.DelegateRuling;
import org.samstod.grants.domain.DelegateRulings;

/** Delegates' decisions of one kind for the separate minutes and the board's agenda: by number alone, without names and sums. */
abstract class RulingMinutes<T extends DelegateRuling> implements DelegatedElsewhere {

    abstract DelegateRulings<T> rulings();

    /** As they are told; a constant number of statements. */
    abstract List<MinutedElsewhere> told(Collection<T> found);

    @Override
    public List<MinutedElsewhere> unminuted(String boardId, LocalDate day) {
        return told(rulings().unminuted(boardId, day));
    }

    @Override
    public void enter(String minutesId, Map<String, Integer> paragraphs) {
        rulings().findAll(paragraphs.keySet()).forEach(one -> one.enter(minutesId, paragraphs.get(one.id())));
    }

    @Override
    public Map<String, Integer> countByMinutes(Collection<String> minutesIds) {
        return rulings().countByMinutes(minutesIds);
    }

    @Override
    public List<MinutedElsewhere> ofMinutes(String minutesId) {
        return told(rulings().ofMinutes(minutesId));
    }

    @Override
    public List<MinutedElsewhere> unreported(String boardId, int limit) {
        return told(rulings().unreported(boardId, limit));
    }

    @Override
    public void report(Collection<String> ids, String itemId) {
        rulings().findAll(ids).forEach(one -> one.report(itemId));
    }

    @Override
    public List<MinutedElsewhere> ofReport(String itemId) {
        return told(rulings().ofReport(itemId));
    }

    @Override
    public void unreport(String itemId) {
        rulings().ofReport(itemId).forEach(DelegateRuling::unreport);
    }
}
