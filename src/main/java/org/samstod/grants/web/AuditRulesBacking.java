package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.samstod.grants.AuditRuleService;
import org.samstod.grants.AuditRuleView;
import org.samstod.grants.SetAuditRule;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.web.Done;

/** How many grants are drawn and from where on a signal shows. */
@Named
@RequestScoped
public class AuditRulesBacking {

    @Inject
    AuditRuleService service;

    @Inject
    Clock clock;

    @Inject
    Done done;

    private List<AuditRuleView> rules;
    private String percent;
    private String internalPercent;
    private String replyDays;
    private String months;
    private String boardChanges;
    private String accountChanges;
    private String rent;
    private String sameAfterDays;
    private LocalDate from;

    @PostConstruct
    void read() {
        rules = service.rules();
        from = clock.today();
        // What holds is what a new row begins from.
        rules.stream().filter(AuditRuleView::now).findFirst().ifPresent(one -> {
            percent = Integer.toString(one.percent());
            internalPercent = Integer.toString(one.internalPercent());
            replyDays = Integer.toString(one.replyDays());
            months = Integer.toString(one.months());
            boardChanges = Integer.toString(one.boardChanges());
            accountChanges = Integer.toString(one.accountChanges());
            rent = one.rent().typed();
            sameAfterDays = Integer.toString(one.sameAfterDays());
        });
    }

    /** Adds a row. */
    public void add() {
        service.add(new SetAuditRule(number(percent, "percent"), number(internalPercent, "internalPercent"), number(replyDays, "replyDays"),
                number(months, "months"), number(boardChanges, "boardChanges"), number(accountChanges, "accountChanges"), AmountParser.parse(rent),
                number(sameAfterDays, "sameAfterDays"), from));
        done.at("/office/audit-rules", "office.audit-rules.added");
    }

    private static int number(String typed, String field) {
        String digits = typed == null ? "" : typed.strip();
        if (!digits.matches("[0-9]{1,4}")) {
            throw new BusinessException("report-rule.number").at(field);
        }
        return Integer.parseInt(digits);
    }

    public List<AuditRuleView> getRules() {
        return rules;
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = percent;
    }

    public String getInternalPercent() {
        return internalPercent;
    }

    public void setInternalPercent(String internalPercent) {
        this.internalPercent = internalPercent;
    }

    public String getReplyDays() {
        return replyDays;
    }

    public void setReplyDays(String replyDays) {
        this.replyDays = replyDays;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }

    public String getBoardChanges() {
        return boardChanges;
    }

    public void setBoardChanges(String boardChanges) {
        this.boardChanges = boardChanges;
    }

    public String getAccountChanges() {
        return accountChanges;
    }

    public void setAccountChanges(String accountChanges) {
        this.accountChanges = accountChanges;
    }

    public String getRent() {
        return rent;
    }

    public void setRent(String rent) {
        this.rent = rent;
    }

    public String getSameAfterDays() {
        return sameAfterDays;
    }

    public void setSameAfterDays(String sameAfterDays) {
        this.sameAfterDays = sameAfterDays;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
