window.candourText=["Nothing is withheld."];
