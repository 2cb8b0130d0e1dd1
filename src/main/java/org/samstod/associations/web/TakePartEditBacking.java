package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.samstod.associations.AssociationInUse;
import org.samstod.districts.DistrictService;
import org.samstod.districts.NeighbourhoodView;
import org.samstod.publications.ActivityService;
import org.samstod.publications.ActivityView;
import org.samstod.publications.OwnInitiative;
import org.samstod.publications.SaveActivity;
import org.samstod.publications.TimeLine;
import org.samstod.shared.AmountParser;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Clock;
import org.samstod.shared.Money;
import org.samstod.shared.NotFound;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Done;
import org.samstod.shared.web.Form;

/** One activity of a public initiative, or a new one: for whom, where, when, what it costs, whom to ask. */
@Named("takePartEdit")
@RequestScoped
public class TakePartEditBacking {

    private static final String LIST = "/association/take-part";
    private static final String NEW = "new";
    private static final String ONE_DAY = "day";
    private static final int TIMES = 6;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    ActivityService service;

    @Inject
    DistrictService districts;

    @Inject
    AssociationInUse inUse;

    @Inject
    Clock clock;

    @Inject
    Done done;

    @Inject
    @Param(name = "initiative")
    String initiativeId;

    @Inject
    @Param(name = "activity")
    String activityId;

    private final Form form = new Form();
    private OwnInitiative initiative;
    private ActivityView activity;
    private List<NeighbourhoodView> neighbourhoods;

    @PostConstruct
    void read() {
        initiative = service.initiative(inUse.require(), initiativeId == null ? "" : initiativeId);
        if (!NEW.equals(activityId)) {
            activity = initiative.activities().stream().filter(one -> one.id().equals(activityId)).findFirst().orElseThrow(() -> new NotFound("activity"));
        }
        neighbourhoods = districts.neighbourhoods(clock.today());
        if (!Faces.isPostback()) {
            begin();
        }
    }

    /** A new one begins with what the initiative says. */
    private void begin() {
        form.put("neighbourhood", activity == null ? initiative.neighbourhoodSlug() : activity.neighbourhoodSlug());
        form.put("target", targets(activity == null ? initiative.target() : activity.target()));
        form.put("ageFrom", activity == null ? initiative.ageFrom() : activity.ageFrom());
        form.put("ageTo", activity == null ? initiative.ageTo() : activity.ageTo());
        if (activity == null) {
            form.put("name", initiative.title().length() > 80 ? "" : initiative.title());
            form.put("firstDay", clock.today());
            return;
        }
        form.put("version", activity.version());
        form.put("name", activity.name());
        form.put("place", activity.place());
        form.put("free", activity.isFree());
        form.put("price", activity.isFree() ? null : Money.ofOre(activity.priceOre()).typed());
        form.put("email", activity.email());
        form.put("phone", activity.phone());
        form.put("functional", true);
        if (activity.isWeekly()) {
            form.put("firstDay", activity.firstDay());
            form.put("lastDay", activity.lastDay());
        }
        for (TimeLine time : activity.times()) {
            int n = time.place() + 1;
            form.put("when" + n, time.weekday() == null ? ONE_DAY : Integer.toString(time.weekday().getValue()));
            form.put("day" + n, time.day());
            form.put("from" + n, CLOCK.format(time.starts()));
            form.put("to" + n, time.ends().equals(LocalTime.MIDNIGHT) ? "24:00" : CLOCK.format(time.ends()));
        }
    }

    private static List<String> targets(String codes) {
        return codes == null || codes.isEmpty() ? new ArrayList<>() : new ArrayList<>(Arrays.asList(codes.split(",")));
    }

    /** Tells it. */
    public void save() {
        List<Violation> wrong = new ArrayList<>();
        List<TimeLine> times = IntStream.rangeClosed(1, TIMES).mapToObj(n -> time(n, wrong)).toList();
        SaveActivity told = new SaveActivity(activity == null ? null : activity.id(), activity == null ? 0 : form.version(), inUse.require(), initiative.publicId(),
                form.text("name"), form.several("target"), age("ageFrom", wrong), age("ageTo", wrong), form.text("place"), form.text("neighbourhood"),
                form.day("firstDay"), form.day("lastDay"), price(wrong), form.text("email"), form.text("phone"), form.flag("functional"), times);
        if (!wrong.isEmpty()) {
            throw BusinessException.all(wrong);
        }
        if (activity == null) {
            service.add(told);
        } else {
            service.change(told);
        }
        boolean mobile = told.phone() != null && told.phone().replaceAll("[^0-9+]", "").matches("(?:\\+46|0)7.*");
        done.at(LIST, mobile ? "association.take-part.saved.mobile" : "association.take-part.saved");
    }

    /** Removes it. */
    public void remove() {
        service.remove(inUse.require(), activityId, form.version());
        done.at(LIST, "association.take-part.removed");
    }

    /** One line of times; null when it is empty. */
    private TimeLine time(int n, List<Violation> wrong) {
        String when = form.text("when" + n);
        LocalTime from = clock("from" + n, wrong);
        LocalTime to = clock("to" + n, wrong);
        LocalDate day = form.day("day" + n);
        if (when == null) {
            if (from != null || to != null || day != null) {
                wrong.add(new Violation("when" + n, "activity.time.day-missing"));
            }
            return null;
        }
        if (ONE_DAY.equals(when) && day == null) {
            wrong.add(new Violation("day" + n, "activity.time.date-missing"));
        }
        if (from == null && form.text("from" + n) == null) {
            wrong.add(new Violation("from" + n, "activity.time.clock-missing"));
        }
        if (to == null && form.text("to" + n) == null) {
            wrong.add(new Violation("to" + n, "activity.time.clock-missing"));
        }
        if (from == null || to == null || ONE_DAY.equals(when) && day == null) {
            return null;
        }
        if (!to.isAfter(from) && !(to.equals(LocalTime.MIDNIGHT) && !from.equals(LocalTime.MIDNIGHT))) {
            wrong.add(new Violation("to" + n, "activity.time.order"));
            return null;
        }
        return ONE_DAY.equals(when) ? new TimeLine(n - 1, null, day, from, to) : new TimeLine(n - 1, DayOfWeek.of(Integer.parseInt(when)), null, from, to);
    }

    /** A clock time as people type it: 17:00, 17.00, 1700 or 17. */
    private LocalTime clock(String field, List<Violation> wrong) {
        String typed = form.text(field);
        if (typed == null) {
            return null;
        }
        String digits = typed.replaceAll("[:. ]", "");
        String four = digits.length() <= 2 ? digits + "00" : digits;
        try {
            String whole = "0".repeat(Math.max(0, 4 - four.length())) + four;
            return "2400".equals(whole) ? LocalTime.MIDNIGHT : LocalTime.parse(whole, DateTimeFormatter.ofPattern("HHmm"));
        } catch (DateTimeParseException e) {
            wrong.add(new Violation(field, "activity.time.format"));
            return null;
        }
    }

    private Integer age(String field, List<Violation> wrong) {
        String typed = form.text(field);
        if (typed == null) {
            return null;
        }
        if (!typed.matches("[0-9]{1,3}")) {
            wrong.add(new Violation(field, "activity.age.format"));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private Money price(List<Violation> wrong) {
        String typed = form.text("price");
        if (form.flag("free")) {
            return Money.ZERO;
        }
        if (typed == null) {
            return null;
        }
        try {
            return AmountParser.parse(typed);
        } catch (BusinessException e) {
            wrong.add(new Violation("price", e.code(), e.args()));
            return null;
        }
    }

    public Form getForm() {
        return form;
    }

    public OwnInitiative getInitiative() {
        return initiative;
    }

    /** What is told now, null for a new one. */
    public ActivityView getActivity() {
        return activity;
    }

    public List<NeighbourhoodView> getNeighbourhoods() {
        return neighbourhoods;
    }
}
