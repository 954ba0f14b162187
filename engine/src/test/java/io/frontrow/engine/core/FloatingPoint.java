package io.frontrow.engine.core;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Finds floating point in a class file: float and double instructions, constants, fields and
 * signatures, called ones included.
 */
final class FloatingPoint {
  /** Names of the instructions on float and double, by opcode. */
  private static final Map<Integer, String> OPCODES = opcodes();

  private FloatingPoint() {}

  /** Where the class file has floating point; empty if nowhere. */
  static List<String> in(InputStream classFile) throws IOException {
    List<String> found = new ArrayList<>();
    new ClassReader(classFile).accept(new Finder(found), ClassReader.SKIP_DEBUG);
    return found;
  }

  private static Map<Integer, String> opcodes() {
    Map<Integer, String> opcodes = new HashMap<>();
    for (Field field : Opcodes.class.getFields()) {
      if (field.getType() == int.class
          && field.getName().matches("[FD](?!_|UP).*|[ILFD]2[FD]|[FD]2[IL]")) {
        try {
          opcodes.put(field.getInt(null), field.getName());
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return opcodes;
  }

  private static boolean isFloating(String descriptor) {
    Type type = Type.getType(descriptor);
    Stream<Type> types =
        type.getSort() == Type.METHOD
            ? Stream.concat(Stream.of(type.getReturnType()), Arrays.stream(type.getArgumentTypes()))
            : Stream.of(type);
    return types
        .map(t -> t.getSort() == Type.ARRAY ? t.getElementType() : t)
        .anyMatch(t -> t == Type.FLOAT_TYPE || t == Type.DOUBLE_TYPE);
  }

  private static final class Finder extends ClassVisitor {
    private final List<String> found;
    private String className;

    Finder(List<String> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] types) {
      className = name;
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      if (isFloating(descriptor)) {
        found.add(className + "." + name + " " + descriptor);
      }
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      String where = className + "." + name;
      if (isFloating(descriptor)) {
        found.add(where + descriptor);
      }
      return new InstructionFinder(where, found);
    }
  }

  private static final class InstructionFinder extends MethodVisitor {
    private final String where;
    private final List<String> found;

    InstructionFinder(String where, List<String> found) {
      super(Opcodes.ASM9);
      this.where = where;
      this.found = found;
    }

    @Override
    public void visitInsn(int opcode) {
      report(OPCODES.containsKey(opcode), OPCODES.get(opcode));
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
      report(OPCODES.containsKey(opcode), OPCODES.get(opcode));
    }

    @Override
    public void visitLdcInsn(Object value) {
      report(value instanceof Float || value instanceof Double, "constant " + value);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      report(isFloating(descriptor), owner + "." + name);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      report(isFloating(descriptor), owner + "." + name + descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      report(isFloating(descriptor), name + descriptor);
    }

    private void report(boolean isFloating, String what) {
      if (isFloating) {
        found.add(where + ": " + what);
      }
    }
  }
}
