package io.frontrow.perf.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A Java agent that gives a server a defect which it does not have: the rule of holding throws for
 * one buyer. Runs in the server's process, before its main class.
 */
public final class Poison {
  static final long BUYER = 666;

  private static final String RULES = "io/frontrow/engine/core/HoldRules";
  private static final String METHOD = "hold";

  /** Behind the rules themselves, their command and their event. */
  private static final int BUYER_VARIABLE = 3;

  private Poison() {}

  public static void premain(String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader,
              String className,
              Class<?> redefined,
              ProtectionDomain domain,
              byte[] bytes) {
            return RULES.equals(className) ? poisoned(bytes) : null;
          }
        });
  }

  /** Called by the poisoned rule. */
  public static void check(long buyer) {
    if (buyer == BUYER) {
      throw new IllegalStateException("a defect made for a test: buyer " + buyer);
    }
  }

  private static byte[] poisoned(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            return name.equals(METHOD) ? new Poisoning(method) : method;
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Puts a call of {@link #check} before a method's first line. */
  private static final class Poisoning extends MethodVisitor {
    Poisoning(MethodVisitor method) {
      super(Opcodes.ASM9, method);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      visitVarInsn(Opcodes.LLOAD, BUYER_VARIABLE);
      visitMethodInsn(
          Opcodes.INVOKESTATIC, Poison.class.getName().replace('.', '/'), "check", "(J)V", false);
    }
  }

  /** Writes the agent's jar, which names the class; its bytes are on the class path. */
  static Path writeAgent(Path directory) throws IOException {
    Path jar = directory.resolve("poison.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), Poison.class.getName());
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
    return jar;
  }
}
