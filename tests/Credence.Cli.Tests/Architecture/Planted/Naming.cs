namespace Planted.Naming;

public static class CreditManager;

public static class Credit;
