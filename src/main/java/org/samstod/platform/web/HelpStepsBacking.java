package org.samstod.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** The way from an application to money in plain words, a page for each step. */
@Named("helpSteps")
@RequestScoped
public class HelpStepsBacking {

    private static final String KEY = "public.steps.";

    @Inject
    Addresses addresses;

    private Step step;

    /** The steps in their order, with how many things the association does in each, and how many the city. */
    public enum Step {
        BEFORE(5, 3), SUBMITTED(4, 5), DECIDED(4, 4), MONEY(5, 3);

        private final int yours;
        private final int ours;

        Step(int yours, int ours) {
            this.yours = yours;
            this.ours = ours;
        }

        /** As it stands in the address and in the keys of its texts. */
        public String getCode() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Step> of(String code) {
            return Stream.of(values()).filter(one -> one.getCode().equals(code)).findFirst();
        }
    }

    /** Finds the step the address names. */
    public void open() {
        step = Step.of(Params.text("step")).orElseThrow(() -> new NotFound("step"));
    }

    public Step getStep() {
        return step;
    }

    /** All steps, in their order. */
    public List<Step> getAll() {
        return List.of(Step.values());
    }

    /** The step before, or null. */
    public Step getEarlier() {
        return step.ordinal() == 0 ? null : Step.values()[step.ordinal() - 1];
    }

    /** The step after, or null. */
    public Step getLater() {
        return step.ordinal() == Step.values().length - 1 ? null : Step.values()[step.ordinal() + 1];
    }

    /** What the association does. */
    public List<String> getYours() {
        return sentences(".you.", step.yours);
    }

    /** What the city does. */
    public List<String> getOurs() {
        return sentences(".we.", step.ours);
    }

    private List<String> sentences(String part, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(at -> Texts.get(addresses.getLocale(), KEY + step.getCode() + part + at)).toList();
    }
}
