package org.samstod.publications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.samstod.journal.Permission;
import org.samstod.journal.UseCase;
import org.samstod.publications.domain.OpenPublication;
import org.samstod.publications.domain.Publications;

/** What stands in the picture of an initiative; level 3 only, and of no person. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ShareCardService {

    @Inject
    Publications publications;

    /** What an initiative's picture shows; empty for anything that is not an open initiative. One statement. */
    @UseCase(permission = Permission.PUBLIC)
    public Optional<ShareCard> card(String publicId) {
        return publications.open(publicId).filter(OpenPublication::isInitiative).map(OpenPublication::content)
                .map(c -> new ShareCard(c.title(), c.associationName(), c.neighbourhoodName() == null ? c.districtName() : c.neighbourhoodName(), c.districtName(),
                        c.grantedOre()));
    }
}
