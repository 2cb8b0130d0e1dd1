package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samstod.grants.domain.Grant;
import org.samstod.grants.domain.Grants;
import org.samstod.grants.domain.RiskAnswer;
import org.samstod.grants.domain.RiskAnswers;
import org.samstod.grants.domain.RiskKind;
import org.samstod.grants.domain.RiskSignal;
import org.samstod.identity.AccountService;
import org.samstod.identity.AccountService.AccountView;
import org.samstod.journal.Gate;
import org.samstod.journal.Journal;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.Texts;

/** Signals about grants, with the reason of each, and what officers say about them. A signal decides nothing. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RiskSignalService {

    private static final int RENT = 1;

    @Inject
    GrantDesk grantDesk;

    @Inject
    RiskSignals signals;

    @Inject
    RiskAnswers answers;

    @Inject
    Grants grants;

    @Inject
    AccountService accounts;

    @Inject
    Gate gate;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The signals of one grant; none for those that may not work with it. */
    @UseCase(permission = Permission.GRANT_READ)
    public List<RiskSignalView> ofGrant(String grantId, Locale locale) {
        return grants.find(grantId).filter(one -> gate.allows(Permission.GRANT_MANAGE, GrantDesk.ofCase(one))).map(one -> views(one, locale)).orElse(List.of());
    }

    private List<RiskSignalView> views(Grant grant, Locale locale) {
        List<RiskAnswer> said = answers.of(List.of(grant.id()));
        Map<String, AccountView> people = accounts.accounts(said.stream().map(RiskAnswer::by).distinct().toList());
        return signals.of(List.of(grant)).get(grant.id()).stream().map(signal -> {
            RiskAnswer answer = said.stream().filter(one -> one.answers(signal)).findFirst().orElse(null);
            return new RiskSignalView(signal.kind().name(), signal.mark(), why(signal, locale), answer == null ? null : answer.note(),
                    answer == null || !people.containsKey(answer.by()) ? "" : people.get(answer.by()).displayName(), answer == null ? null : answer.at());
        }).toList();
    }

    private static String why(RiskSignal signal, Locale locale) {
        Object[] facts = signal.facts().toArray();
        if (signal.kind() == RiskKind.NO_LEASE) {
            facts[RENT] = Money.ofOre(new BigDecimal(signal.facts().get(RENT)).movePointRight(2).longValueExact());
        }
        return Texts.get(locale, "risk.why." + signal.kind(), facts);
    }

    /**
     * Says something about a signal as it is now.
     *
     * @param mark of the signal that was seen
     * @throws BusinessException {@code risk.which}, {@code risk.gone} when it is no longer so, {@code risk.answered}, {@code risk.note}
     */
    @UseCase(permission = Permission.GRANT_MANAGE, action = "audit.signal")
    public void answer(String grantId, String mark, String note) {
        Grant grant = grantDesk.managed(grantId);
        if (mark == null || mark.isBlank()) {
            throw new BusinessException("risk.which").at("mark");
        }
        RiskSignal signal = signals.of(List.of(grant)).get(grantId).stream().filter(one -> one.mark().equals(mark)).findFirst()
                .orElseThrow(() -> new BusinessException("risk.gone").at("mark"));
        if (answers.of(List.of(grantId)).stream().anyMatch(one -> one.answers(signal))) {
            throw new BusinessException("risk.answered");
        }
        RiskAnswer answer = new RiskAnswer(grantId, signal, note, gate.actorId(), clock.now());
        answers.add(answer);
        journal.act(grant, Map.of("signal", signal.kind(), "facts", signal.facts(), "note", answer.note()));
    }
}
