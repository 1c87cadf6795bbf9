window.candourText=["The public report"];
