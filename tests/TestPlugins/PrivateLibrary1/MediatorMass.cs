namespace PrivateLibrary;

public static class MediatorMass
{
    public static double DefaultGeV => 1.0;
}
