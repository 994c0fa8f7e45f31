namespace TridentFramework.Engine.Observables;

/// <summary>All observables. Energies of particles are total energies; angles lie between 0 and pi, those of a single particle are to the beam.</summary>
public static class ObservableCatalogue
{
    /// <summary>The observables, by kind.</summary>
    public static IReadOnlyList<Observable> All { get; } =
    [
        new FormulaObservable<EventFormulas.NeutrinoEnergy>("neutrinoEnergy", @"E_\nu", "GeV", "energy of the incoming neutrino"),
        new FormulaObservable<EventFormulas.OutgoingNeutrinoEnergy>("outgoingNeutrinoEnergy", @"E_{\nu'}", "GeV", "energy of the outgoing neutrino"),
        new FormulaObservable<EventFormulas.MinusEnergy>("minusEnergy", "E_-", "GeV", "total energy of the negative lepton"),
        new FormulaObservable<EventFormulas.PlusEnergy>("plusEnergy", "E_+", "GeV", "total energy of the positive lepton"),
        new FormulaObservable<EventFormulas.LeadingEnergy>("leadingEnergy", "E_{max}", "GeV", "the larger of both lepton energies"),
        new FormulaObservable<EventFormulas.SubleadingEnergy>("subleadingEnergy", "E_{min}", "GeV", "the smaller of both lepton energies"),
        new FormulaObservable<EventFormulas.PairEnergy>("pairEnergy", "E_{pair}", "GeV", "sum of both lepton energies"),
        new FormulaObservable<EventFormulas.EnergyAsymmetry>("energyAsymmetry", "A_E", "", "(E- - E+)/(E- + E+), between -1 and 1"),
        new FormulaObservable<EventFormulas.MinusAngle>("minusAngle", @"\theta_-", "rad", "angle of the negative lepton to the beam"),
        new FormulaObservable<EventFormulas.PlusAngle>("plusAngle", @"\theta_+", "rad", "angle of the positive lepton to the beam"),
        new FormulaObservable<EventFormulas.SmallerAngle>("smallerAngle", @"\theta_{min}", "rad", "the smaller of both angles to the beam"),
        new FormulaObservable<EventFormulas.LargerAngle>("largerAngle", @"\theta_{max}", "rad", "the larger of both angles to the beam"),
        new FormulaObservable<EventFormulas.OpeningAngle>("openingAngle", @"\Delta\theta", "rad", "angle between both leptons"),
        new FormulaObservable<EventFormulas.PairAngle>("pairAngle", @"\theta_{pair}", "rad", "angle of the sum of both lepton momenta to the beam"),
        new FormulaObservable<EventFormulas.PairMass>("pairMass", "m_{pair}", "GeV", "invariant mass of the pair, sqrt((p- + p+)^2)"),
        new FormulaObservable<EventFormulas.MinusTransverseMomentum>("minusTransverseMomentum", "p_{T-}", "GeV", "transverse momentum of the negative lepton"),
        new FormulaObservable<EventFormulas.PlusTransverseMomentum>("plusTransverseMomentum", "p_{T+}", "GeV", "transverse momentum of the positive lepton"),
        new FormulaObservable<EventFormulas.PairTransverseMomentum>("pairTransverseMomentum", "p_{T,pair}", "GeV", "transverse part of the sum of both lepton momenta"),
        new FormulaObservable<EventFormulas.MissingTransverseMomentum>(
            "missingTransverseMomentum", "p_{T,miss}", "GeV", "transverse momentum of the outgoing neutrino: what leptons and recoil together leave"),
        new FormulaObservable<EventFormulas.QSquared>("qSquared", "Q^2", "GeV2", "virtuality of the photon, -(P - P')^2"),
        new FormulaObservable<EventFormulas.KSquared>("kSquared", "K^2", "GeV2", "momentum transfer of the neutrino, -(k - k')^2"),
        new FormulaObservable<EventFormulas.RecoilEnergy>("recoilEnergy", "T", "GeV", "kinetic energy of the recoiling nucleus or nucleon, Q2/(2M)"),
        new FormulaObservable<EventFormulas.RecoilAngle>("recoilAngle", @"\theta_{recoil}", "rad", "angle of the recoil to the beam"),
    ];

    /// <summary>The observable of a name; null if there is none.</summary>
    /// <param name="name">Name, case sensitive.</param>
    public static Observable? Find(string name) => All.FirstOrDefault(observable => observable.Name == name);
}
