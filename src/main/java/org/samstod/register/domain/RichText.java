package org.samstod.register.domain;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.Types;
import org.samstod.shared.BusinessException;

/**
 * The words of a text that Outlook keeps compressed and with its looks (MS-OXRTFCP). Both its size and how deep its groups lie are looked at
 * before it is read: each makes little cost much.
 */
final class RichText {

    /** A compressed text grows at most some eight times; the head says how much, and is not believed beyond this. */
    private static final int LARGEST_FOLDED = 1_048_576;
    private static final int LARGEST_UNFOLDED = 8_388_608;
    private static final int HEAD = 16;
    private static final int DEEPEST = 200;

    private RichText() {
    }

    static String words(byte[] folded) throws IOException {
        if (folded.length < HEAD) {
            return "";
        }
        // How long it is compressed and how long it becomes, without sign.
        ByteBuffer head = ByteBuffer.wrap(folded).order(ByteOrder.LITTLE_ENDIAN);
        head.getInt();
        if (folded.length > LARGEST_FOLDED || Integer.toUnsignedLong(head.getInt()) > LARGEST_UNFOLDED) {
            throw new BusinessException("mail.too-much").at("files");
        }
        String rich = new MAPIRtfAttribute(MAPIProperty.RTF_COMPRESSED, Types.BINARY.getId(), folded).getDataString();
        if (rich.length() > LARGEST_UNFOLDED || deepest(rich) > DEEPEST) {
            throw new BusinessException("mail.too-much").at("files");
        }
        RTFEditorKit kit = new RTFEditorKit();
        Document read = kit.createDefaultDocument();
        try {
            kit.read(new StringReader(rich), read, 0);
            return read.getText(0, read.getLength());
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the whole of a text that was read", impossible);
        }
    }

    private static int deepest(String rich) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < rich.length(); i++) {
            char c = rich.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == '}') {
                depth--;
            }
        }
        return deepest;
    }
}
