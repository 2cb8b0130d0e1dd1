package org.samstod.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.samstod.publications.MoneyTold;
import org.samstod.publications.PublicMoneyService;
import org.samstod.shared.PeriodicJob;

/** Tells the public side what is paid and reported of initiatives that are public; it asks for those alone, so nothing else is ever told. */
@ApplicationScoped
public class PublicMoneyJob implements PeriodicJob {

    private static final int PORTION = 500;

    @Inject
    PublicMoneyService publicSide;

    @Inject
    PublicMoneyReader grants;

    @Override
    public String name() {
        return "public-money";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        String after = "";
        Map<String, String> cases = publicSide.casesAfter(after, PORTION);
        while (!cases.isEmpty()) {
            List<MoneyTold> news = publicSide.news(cases, grants.of(cases.values()));
            if (!news.isEmpty()) {
                publicSide.follow(news);
            }
            for (String id : cases.keySet()) {
                after = id;
            }
            cases = publicSide.casesAfter(after, PORTION);
        }
    }
}
