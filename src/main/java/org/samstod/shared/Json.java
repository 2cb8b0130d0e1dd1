package org.samstod.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Canonical JSON: keys sorted, no white space, numbers without exponent, dates as ISO text. The same value always gives
 * the same characters, so that a hash over them means something. Reading uses the platform's JSON parser.
 */
public final class Json {

    private Json() {
    }

    /**
     * @param thing a record, map with text keys, iterable, array of objects, text, whole or decimal number, boolean, enum, date or null
     * @throws IllegalArgumentException for anything else, floating point included: sums are exact
     */
    public static String canonical(Object thing) {
        StringBuilder out = new StringBuilder();
        write(thing, out);
        return out.toString();
    }

    private static void write(Object thing, StringBuilder out) {
        if (thing instanceof Optional<?> optional) {
            write(optional.orElse(null), out);
        } else if (thing == null || thing instanceof Boolean || thing instanceof Integer || thing instanceof Long
                || thing instanceof BigInteger || thing instanceof Short || thing instanceof Byte) {
            out.append(thing);
        } else if (thing instanceof BigDecimal decimal) {
            out.append(decimal.toPlainString());
        } else if (thing instanceof CharSequence || thing instanceof Enum<?> || thing instanceof TemporalAccessor
                || thing instanceof Character) {
            quote(thing instanceof Enum<?> constant ? constant.name() : thing.toString(), out);
        } else if (thing instanceof Record record) {
            write(components(record), out);
        } else if (thing instanceof Map<?, ?> map) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(String.valueOf(key), entry));
            out.append('{');
            String comma = "";
            for (var entry : sorted.entrySet()) {
                out.append(comma);
                quote(entry.getKey(), out);
                out.append(':');
                write(entry.getValue(), out);
                comma = ",";
            }
            out.append('}');
        } else if (thing instanceof Iterable<?> items) {
            out.append('[');
            String comma = "";
            for (Object item : items) {
                out.append(comma);
                write(item, out);
                comma = ",";
            }
            out.append(']');
        } else if (thing instanceof Object[] items) {
            write(java.util.Arrays.asList(items), out);
        } else {
            throw new IllegalArgumentException("not canonical JSON: " + thing.getClass());
        }
    }

    private static Map<String, Object> components(Record record) {
        Map<String, Object> map = new TreeMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                map.put(component.getName(), accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(record.getClass() + "." + component.getName(), e);
            }
        }
        return map;
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '<') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
