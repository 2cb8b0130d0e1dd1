package org.samstod.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.samstod.attachments.PictureService;
import org.samstod.identity.ActAs;
import org.samstod.identity.Actor;
import org.samstod.identity.Role;
import org.samstod.platform.demo.DemoCast.Staff;
import org.samstod.platform.demo.DemoPlan.Association;
import org.samstod.publications.OwnPosts;
import org.samstod.publications.PostReviewService;
import org.samstod.publications.PostService;
import org.samstod.publications.PostView;
import org.samstod.publications.WritePost;
import org.samstod.shared.Clock;
import org.samstod.shared.PublicationLevel;

/** What associations of the demo city tell on the way: shown, waiting and sent back. */
@ApplicationScoped
public class DemoPosts {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int HOUSES = 5;

    private static final List<String> TEXTS = List.of(
            "Nu är fågelholkarna uppe i parken. Alla barn i gruppen målade en var, och vi räknade till sju sorters fåglar samma eftermiddag.",
            "Första kvällen drog fler än vi hade stolar till. Vi lånar tio till av biblioteket och fortsätter varje tisdag.",
            "Vi har öppnat! Ring 08-123 45 67 om du undrar något.");

    @Inject
    PostService posts;

    @Inject
    PostReviewService reviews;

    @Inject
    PictureService pictures;

    @Inject
    Clock clock;

    /** The first associations that have something public tell of it: one is shown with a picture, one waits, one is sent back. */
    void tell(List<Association> associations, Map<String, Actor> members, Map<String, Staff> boards) {
        Map<String, Integer> written = new LinkedHashMap<>();
        for (Association association : associations) {
            int turn = written.size();
            if (turn >= TEXTS.size() || association.level() != PublicationLevel.OPEN) {
                continue;
            }
            Actor member = members.get(association.number());
            List<OwnPosts> own = ActAs.call(member, () -> posts.own(member.associationId()));
            if (!own.isEmpty()) {
                written.put(ActAs.call(member, () -> posts.write(new WritePost(null, 0, member.associationId(), own.get(0).publicId(), false,
                        clock.today().minusDays(3L + turn), TEXTS.get(turn), turn == 0 ? "Fem målade fågelholkar på rad" : null,
                        turn == 0 ? pictures.drawAnew("holkar.png", picture()) : null, false, true))), turn);
            }
        }
        boards.values().forEach(board -> ActAs.run(board.as(Role.CASE_OFFICER),
                () -> reviews.waiting().stream().filter(one -> written.containsKey(one.id())).forEach(one -> look(written.get(one.id()), one))));
    }

    private void look(int turn, PostView post) {
        if (turn == 0) {
            reviews.approve(post.id(), post.version());
        } else if (turn == 2) {
            reviews.sendBack(post.id(), post.version(), "Skriv inte telefonnumret i inlägget. Lägg det under ”Var med” i stället.");
        }
    }

    /** Nesting boxes on a wall; nobody is in it. */
    private static InputStream picture() {
        BufferedImage drawn = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(new Color(0xD9E8E6));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        Color[] paints = {new Color(0x1F6F78), new Color(0xC4632A), new Color(0x5B7F3A), new Color(0x7A4E8A), new Color(0xB08A2E)};
        for (int i = 0; i < HOUSES; i++) {
            int left = 70 + i * 175;
            graphics.setColor(paints[i]);
            graphics.fillRect(left, 220, 120, 190);
            graphics.fillPolygon(new int[] {left - 20, left + 60, left + 140}, new int[] {220, 130, 220}, 3);
            graphics.setColor(new Color(0x22302F));
            graphics.fillOval(left + 40, 260, 40, 40);
        }
        graphics.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
