package org.samstod.cases.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.samstod.cases.AllocationComparison;
import org.samstod.cases.AllocationComparison.Side;
import org.samstod.cases.AllocationSheetService;
import org.samstod.shared.Money;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** Two variants of an allocation sheet beside each other. */
@Named("sheetCompare")
@RequestScoped
public class SheetCompareBacking {

    @Inject
    AllocationSheetService service;

    @Inject
    Addresses addresses;

    private AllocationComparison both;
    private List<SheetSums.Item> left = List.of();
    private List<SheetSums.Item> right = List.of();

    @PostConstruct
    void read() {
        Locale locale = addresses.getLocale();
        both = service.compare(Params.text("id"), Params.text("left"), Params.text("right"));
        left = SheetSums.of(both.leftSums(), locale);
        right = SheetSums.of(both.rightSums(), locale);
    }

    /** What a row comes to, in words. */
    public String words(Side side) {
        return SheetWords.row(side.outcome(), side.money(), addresses.getLocale());
    }

    /** A difference with its sign. */
    public String signed(Money difference) {
        return (difference.isPositive() ? "+" : "") + difference.format(addresses.getLocale());
    }

    public AllocationComparison getBoth() {
        return both;
    }

    public List<SheetSums.Item> getLeft() {
        return left;
    }

    public List<SheetSums.Item> getRight() {
        return right;
    }
}
