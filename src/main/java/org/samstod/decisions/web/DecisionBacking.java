package org.samstod.decisions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.samstod.applications.ApplicationService;
import org.samstod.decisions.DecisionChangeService;
import org.samstod.decisions.DecisionForAssociation;
import org.samstod.decisions.DecisionService;
import org.samstod.decisions.EarlierDecisions;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** The decision as its association reads it, with what happens next and a way to show less. */
@Named
@RequestScoped
public class DecisionBacking {

    @Inject
    DecisionService decisions;

    @Inject
    DecisionChangeService changes;

    @Inject
    ApplicationService applications;

    @Inject
    Addresses addresses;

    private String id;
    private String level;
    private DecisionForAssociation decision;
    private EarlierDecisions earlier = EarlierDecisions.NONE;

    /** View action: shows the letter, and keeps that it was opened. */
    public void load() {
        decision = decisions.forAssociation(id == null ? "" : id);
        earlier = changes.forAssociation(id);
        if (!decision.openedByMe() && !Faces.isPostback()) {
            decisions.opened(id);
        }
    }

    /** Shows less, at once. */
    public void lower() {
        applications.lowerLevel(id, level == null || level.isBlank() ? decision.level() : PublicationLevel.valueOf(level));
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), "association.decision.lowered"));
        addresses.redirect("/association/applications/" + id + "/decision");
    }

    /** The levels below the one that holds. */
    public List<String> getLowerLevels() {
        List<String> lower = new ArrayList<>();
        if (decision != null) {
            for (int i = decision.level().ordinal() - 1; i >= 0; i--) {
                lower.add(PublicationLevel.values()[i].name());
            }
        }
        return lower;
    }

    /** Whether the page is in English: the letter that binds is then shown under the translation. */
    public boolean isEnglish() {
        return "en".equals(addresses.getLanguage());
    }

    /** What was changed of it. */
    public EarlierDecisions getEarlier() {
        return earlier;
    }

    public DecisionForAssociation getDecision() {
        return decision;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
