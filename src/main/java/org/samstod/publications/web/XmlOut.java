package org.samstod.publications.web;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML by the writer of the JDK: names with their prefix as given, every text escaped and free of what XML cannot hold. */
final class XmlOut {

    private final StringWriter text = new StringWriter(8_192);
    private final XMLStreamWriter out;

    XmlOut() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element; attributes as name, value, name, value. */
    XmlOut open(String name, String... attributes) {
        try {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], PlainText.clean(attributes[i + 1]));
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    XmlOut close() {
        try {
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** An element with text; nothing for null. */
    XmlOut element(String name, Object value, String... attributes) {
        if (value != null) {
            open(name, attributes);
            try {
                out.writeCharacters(PlainText.clean(value.toString()));
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
            close();
        }
        return this;
    }

    /** An element without content. */
    XmlOut empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    /** The whole document. */
    String finish() {
        try {
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
