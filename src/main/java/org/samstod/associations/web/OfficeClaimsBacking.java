package org.samstod.associations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;
import org.samstod.associations.AssociationService;
import org.samstod.associations.CapRaiseView;
import org.samstod.associations.ClaimView;
import org.samstod.associations.MembershipService;
import org.samstod.associations.ThreatReviewView;
import org.samstod.attachments.FileView;
import org.samstod.shared.NotFound;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** The officers' page of claims, threat reviews and wishes to be shown more; one of them at a time is decided. */
@Named
@RequestScoped
public class OfficeClaimsBacking {

    private static final String PAGE = "/office/claims";

    @Inject
    MembershipService memberships;

    @Inject
    AssociationService associations;

    @Inject
    Addresses addresses;

    @Inject
    @Param(name = "claim")
    String claimId;

    @Inject
    @Param(name = "review")
    String reviewId;

    @Inject
    @Param(name = "wish")
    String raiseId;

    private List<ClaimView> claims = List.of();
    private List<ThreatReviewView> reviews = List.of();
    private List<CapRaiseView> raises = List.of();
    private ClaimView claim;
    private List<FileView> files = List.of();
    private ThreatReviewView review;
    private CapRaiseView raise;
    private long version;
    private List<String> roles = ClaimView.usualRoles();
    private String basis;
    private String reason;
    private String outcome;

    /** The one thing the address names, or else the lists. */
    @PostConstruct
    void begin() {
        if (claimId != null) {
            claim = memberships.claim(claimId);
            files = memberships.claimEvidence(claimId);
            version = claim.version();
        } else if (reviewId != null) {
            review = associations.threatReviews().stream().filter(one -> one.id().equals(reviewId)).findFirst()
                    .orElseThrow(() -> new NotFound("threat-review"));
            version = review.version();
        } else if (raiseId != null) {
            raise = associations.raises().stream().filter(one -> one.id().equals(raiseId)).findFirst()
                    .orElseThrow(() -> new NotFound("cap-raise"));
            version = raise.version();
        } else {
            claims = memberships.claims();
            reviews = associations.threatReviews();
            raises = associations.raises();
        }
    }

    /** Verifies the claim. */
    public void verify() {
        memberships.verify(claimId, version, roles, basis);
        done("office.claims.verified");
    }

    /** Refuses the claim. */
    public void refuse() {
        memberships.refuse(claimId, version, reason);
        done("office.claims.refused");
    }

    /** Closes the threat review. */
    public void close() {
        associations.reviewThreat(reviewId, version, outcome);
        done("office.claims.reviewed");
    }

    /** Says yes to showing more. */
    public void approve() {
        associations.approveRaise(raiseId, version);
        done("office.claims.raised");
    }

    /** Says no to showing more. */
    public void decline() {
        associations.refuseRaise(raiseId, version, reason);
        done("office.claims.declined");
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(Texts.get(addresses.getLocale(), key));
        addresses.redirect(PAGE);
    }

    /** Whether the page shows its lists. */
    public boolean isOverview() {
        return claim == null && review == null && raise == null;
    }

    public List<ClaimView> getClaims() {
        return claims;
    }

    public List<ThreatReviewView> getReviews() {
        return reviews;
    }

    public List<CapRaiseView> getRaises() {
        return raises;
    }

    public ClaimView getClaim() {
        return claim;
    }

    public List<FileView> getFiles() {
        return files;
    }

    public ThreatReviewView getReview() {
        return review;
    }

    public CapRaiseView getRaise() {
        return raise;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
