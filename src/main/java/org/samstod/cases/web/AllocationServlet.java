package org.samstod.cases.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.samstod.cases.AllocationCellView;
import org.samstod.cases.AllocationConflict;
import org.samstod.cases.AllocationField;
import org.samstod.cases.AllocationRun;
import org.samstod.cases.AllocationService.SaveCell;
import org.samstod.cases.AllocationService.SavedCell;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Denied;
import org.samstod.shared.JsonBody;
import org.samstod.shared.Moments;
import org.samstod.shared.NotFound;
import org.samstod.shared.web.CsrfKey;
import org.samstod.shared.web.JsonReplies;

/**
 * Saves one cell of an allocation sheet a request: {@code POST} with {@code {variant, case, field, text, version}}. Answers 200 with the
 * new version, what the row comes to and the sums; 409 with what somebody else wrote; 422 with sentences about what is wrong; 401
 * without log-in; the same 404 for what does not exist and what may not be read.
 */
@WebServlet(name = "allocation", urlPatterns = "/office/api/allocation")
public class AllocationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** The longest reasons take 20,000 characters of at most 6 bytes as JSON; anything longer is no cell. */
    private static final int LARGEST_BODY = 128 * 1024;

    @Inject
    transient AllocationRun sheets;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CsrfKey.sent(request)) {
            JsonReplies.refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "case.allocation.api.csrf");
            return;
        }
        if (request.getContentType() == null || !request.getContentType().startsWith("application/json")) {
            JsonReplies.refuse(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "case.allocation.api.unreadable");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        SaveCell command = body.length > LARGEST_BODY ? null : JsonBody.read(body, AllocationServlet::command);
        if (command == null) {
            JsonReplies.refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "case.allocation.api.unreadable");
            return;
        }
        try {
            SavedCell saved = sheets.savedAtLast(command);
            Locale locale = JsonReplies.language(request);
            JsonReplies.send(response, HttpServletResponse.SC_OK, cell(saved.cell())
                    .add("row", SheetWords.row(saved.outcome(), saved.money(), locale)).add("stale", saved.stale())
                    .add("sums", SheetSums.json(SheetSums.of(saved.sums(), locale))).build());
        } catch (AllocationConflict conflict) {
            JsonReplies.send(response, HttpServletResponse.SC_CONFLICT, Json.createObjectBuilder()
                    .add("message", JsonReplies.sentence(request, conflict.code(), conflict.args()))
                    .add("other", cell(conflict.other())).build());
        } catch (BusinessException rule) {
            JsonReplies.refuse(request, response, rule);
        } catch (Denied | NotFound none) {
            JsonReplies.refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "case.allocation.api.none");
        }
    }

    private static JsonObjectBuilder cell(AllocationCellView cell) {
        return Json.createObjectBuilder().add("text", cell.text()).add("version", cell.version()).add("by", cell.by())
                .add("at", Moments.of(cell.at()));
    }

    private static SaveCell command(JsonObject object) {
        String variant = JsonBody.text(object, "variant");
        String caseId = JsonBody.text(object, "case");
        String typed = JsonBody.text(object, "text");
        AllocationField field = AllocationField.of(JsonBody.text(object, "field")).orElse(null);
        if (variant == null || caseId == null || typed == null || field == null
                || !(object.get("version") instanceof JsonNumber version) || !version.isIntegral()) {
            return null;
        }
        return new SaveCell(variant, caseId, field, typed, version.longValue());
    }
}
