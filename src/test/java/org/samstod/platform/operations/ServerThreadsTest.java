package org.samstod.platform.operations;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerThreadsTest {

    @Test
    void threadOfAnEarlierLook_isGivenTheParent_andOthersKeepTheirs() {
        ClassLoader server = new URLClassLoader(new URL[0], getClass().getClassLoader());
        ClassLoader look = new URLClassLoader(new URL[0], server);
        ClassLoader application = new URLClassLoader(new URL[0], server);
        ClassLoader other = new URLClassLoader(new URL[0], getClass().getClassLoader());
        Thread log = thread(look);
        Thread own = thread(application);
        Thread ofServer = thread(server);
        Thread ofOther = thread(other);
        Thread none = thread(null);

        ServerThreads.release(List.of(log, own, ofServer, ofOther, none), application);

        assertSame(server, log.getContextClassLoader());
        assertSame(application, own.getContextClassLoader());
        assertSame(server, ofServer.getContextClassLoader());
        assertSame(other, ofOther.getContextClassLoader());
        assertSame(null, none.getContextClassLoader());
    }

    private static Thread thread(ClassLoader held) {
        Thread thread = new Thread(() -> { });
        thread.setContextClassLoader(held);
        return thread;
    }
}
