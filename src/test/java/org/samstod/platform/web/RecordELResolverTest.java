package org.samstod.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    record Line(String title, int year) {
        public String label() {
            return title + " " + year;
        }

        public String with(String more) {
            return title + more;
        }
    }

    private final ELResolver resolver = new RecordELResolver();

    @Test
    void components_areReadByName() {
        Context context = new Context();
        assertEquals("Spel", resolver.getValue(context, new Line("Spel", 2026), "title"));
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void whatARecordDerives_isReadByName() {
        assertEquals("Spel 2026", resolver.getValue(new Context(), new Line("Spel", 2026), "label"));
    }

    @Test
    void otherNamesAndObjects_areLeftToOthers() {
        for (Object name : new Object[] {"with", "getClass", "wait", "nothing"}) {
            Context context = new Context();
            resolver.getValue(context, new Line("Spel", 2026), name);
            assertFalse(context.isPropertyResolved(), name.toString());
        }
        Context context = new Context();
        resolver.getValue(context, "text", "length");
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void nothing_isWritten() {
        assertThrows(PropertyNotWritableException.class, () -> resolver.setValue(new Context(), new Line("Spel", 2026), "title", "x"));
    }

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
