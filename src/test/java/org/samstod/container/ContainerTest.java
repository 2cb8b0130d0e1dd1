package org.samstod.container;

import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;

/** Base of every test that runs inside the server. Tests never delete: each makes what it asserts on. */
@ArquillianTest
public abstract class ContainerTest {
}
